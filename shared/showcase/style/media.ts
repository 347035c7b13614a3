/** Colours chosen by the reader, paper, motion. */
export const mediaStyle = `@media (forced-colors: active) {
  .head { background: Canvas; color: CanvasText; }
  .site a, .site .head a { color: LinkText; }
  .site svg { forced-color-adjust: none; }
  .area, .ring, .ring.odd { fill: Canvas; stroke: CanvasText; }
  .texture { stroke: CanvasText; }
  .edge { stroke: CanvasText; }
  .place { fill: CanvasText; stroke: Canvas; }
  .ring-name, .label, svg .sector-name { fill: CanvasText; }
  svg .blip { fill: CanvasText; }
  .blip-number { fill: Canvas; }
}

@media print {
  @page { size: A4; margin: 18mm 16mm; }

  .site {
    --paper: #ffffff;
    --sheet: #ffffff;
    --ink: #000000;
    --quiet: #333333;
    --line: #999999;
    --edge: #666666;
    --link: #00404d;
    --soft: #ffffff;
    font-size: 10.5pt;
  }

  .skip, .main-nav, .language, .foot nav { display: none; }
  .head { background: none; color: inherit; }
  .site .head a { color: inherit; }
  main { padding: 1rem 0; }
  .wide { max-width: none; padding-left: 0; padding-right: 0; }
  .cards { display: block; }
  .doors { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.5rem; }
  .card, .doors li, .trends li, .lines li, tr, figure { break-inside: avoid; }
  .card { margin-bottom: 0.5rem; }
  .site h2, .site h3 { break-after: avoid; }
  .map svg { max-height: 13cm; }
  .radar svg { max-height: 15cm; }
  .site svg { print-color-adjust: exact; }
  .radar { position: static; }
  .beside { display: block; }
  .panel { margin-top: 1rem; }
  .scroll { overflow: visible; }
}

@media (prefers-reduced-motion: no-preference) {
  .doors a { transition: background-color 100ms; }
}
`;
