/** The map and the radar with its list. */
export const pictureStyle = `.site figure {
  margin: 0;
}

.site figcaption {
  margin-top: 0.5rem;
  color: var(--quiet);
  font-size: 0.9375rem;
}

.site svg {
  display: block;
  width: 100%;
  height: auto;
  font-family: inherit;
}

.area {
  stroke: var(--edge);
  stroke-width: 1;
}

.step-0 { fill: var(--sheet); }
.step-1 { fill: var(--tone-1); }
.step-2 { fill: var(--tone-2); }
.step-3 { fill: var(--tone-3); }
.step-4 { fill: var(--tone-4); }

.texture {
  fill: none;
  stroke: var(--sheet);
  stroke-opacity: 0.55;
  stroke-width: 1.25;
  stroke-linecap: round;
}

.place {
  fill: var(--ink);
  stroke: var(--sheet);
  stroke-width: 4;
  stroke-linejoin: round;
  paint-order: stroke;
  font-size: 14px;
  text-anchor: middle;
}

.place .number {
  font-weight: 650;
}

.ring {
  fill: var(--sheet);
  stroke: var(--edge);
  stroke-width: 0.75;
}

.ring.odd {
  fill: var(--paper);
}

.edge,
.rim {
  fill: none;
}

.edge {
  stroke: var(--edge);
  stroke-width: 0.75;
}

.ring-name {
  fill: var(--quiet);
  font-size: 12.5px;
  font-weight: 600;
  text-anchor: middle;
}

.sector-name {
  font-size: 15px;
  font-weight: 600;
  text-anchor: middle;
}

.label {
  fill: var(--ink);
  font-size: 12.5px;
}

.blip-number {
  fill: var(--on-field);
  font-weight: 650;
  text-anchor: middle;
  dominant-baseline: central;
  font-variant-numeric: tabular-nums;
}

${[1, 2, 3, 4, 5, 6]
  .map(
    (field) =>
      `svg .field-${field} { fill: var(--field-${field}); }\nh3.field-${field} { border-left: 0.375rem solid var(--field-${field}); padding-left: 0.625rem; }`,
  )
  .join('\n')}

.radar-list h3:first-child {
  margin-top: 0;
}

.trends li {
  padding: 0.625rem 0;
  border-bottom: 0.0625rem solid var(--line);
}

.trends li {
  display: grid;
  grid-template-columns: 2rem minmax(0, 1fr);
}

.trends li > * {
  grid-column: 2;
}

.trends li > .trend-head {
  display: grid;
  grid-column: 1 / -1;
  grid-template-columns: 2rem minmax(0, 1fr) auto;
  align-items: baseline;
  margin-bottom: 0.25rem;
}

.trends p:last-child {
  margin-bottom: 0;
}

.blip-mark {
  color: var(--quiet);
  font-variant-numeric: tabular-nums;
}

@media (max-width: 30rem) {
  /* Too small to be read there; the numbers lead to the list. */
  .radar .label {
    display: none;
  }

  .place {
    font-size: 17px;
  }

  .trends li > .trend-head {
    grid-template-columns: 2rem minmax(0, 1fr);
  }

  .trend-head .ring-mark {
    grid-column: 2;
    justify-self: start;
  }
}

@media (min-width: 60rem) {
  .radar {
    position: sticky;
    top: 1rem;
  }
}
`;
