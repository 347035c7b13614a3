/** Headings, cards, tables, gaps: what a page is made of. */
export const contentStyle = `main {
  display: block;
  padding: 2rem 0 3rem;
}

.site h1,
.site h2,
.site h3 {
  line-height: 1.25;
  text-wrap: balance;
  font-weight: 650;
}

.site h1 {
  margin: 0 0 1rem;
  font-size: clamp(1.625rem, 1.2rem + 2vw, 2.25rem);
  max-width: 26em;
}

.site h2 {
  margin: 2.25rem 0 0.75rem;
  font-size: 1.375rem;
}

.site h3 {
  margin: 1.5rem 0 0.5rem;
  font-size: 1.125rem;
}

.site p,
.site ul,
.site dl {
  margin: 0 0 0.75rem;
}

.intro {
  max-width: 44rem;
  font-size: 1.1875rem;
}

.prose {
  max-width: 44rem;
}

.quiet,
.count {
  color: var(--quiet);
  font-weight: 400;
}

.doors,
.cards,
.lines,
.trends,
.marks {
  padding: 0;
  list-style: none;
}

.doors {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  gap: 1rem;
}

.site .doors {
  margin: 2rem 0;
}

.doors a {
  display: block;
  height: 100%;
  padding: 1rem 1.25rem;
  background: var(--sheet);
  border: 0.0625rem solid var(--line);
  border-left: 0.375rem solid var(--link);
  border-radius: 0.5rem;
  text-decoration: none;
}

.doors a:hover {
  background: var(--soft);
}

.doors strong {
  display: block;
  color: var(--ink);
  font-size: 1.375rem;
  font-weight: 650;
}

.doors span {
  text-decoration: underline;
}

.cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
  gap: 1rem;
}

.card {
  padding: 1rem 1.25rem;
  background: var(--sheet);
  border: 0.0625rem solid var(--line);
  border-radius: 0.5rem;
}

.site .card h3 {
  margin: 0 0 0.5rem;
}

.card > :last-child {
  margin-bottom: 0;
}

.facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 0.875rem;
  align-items: baseline;
  color: var(--quiet);
  font-size: 0.9375rem;
}

.status,
.ring-mark {
  padding: 0.0625rem 0.625rem;
  background: var(--soft);
  color: var(--ink);
  border: 0.0625rem solid var(--edge);
  border-radius: 1rem;
  font-size: 0.9375rem;
  white-space: nowrap;
}

.beside {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.5rem 2rem;
  align-items: start;
}

@media (min-width: 60rem) {
  .beside {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }

  .radar-beside {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
}

.panel {
  padding: 1.25rem;
  background: var(--sheet);
  border: 0.0625rem solid var(--line);
  border-radius: 0.5rem;
}

.site .panel h2 {
  margin-top: 1rem;
  font-size: 1.125rem;
}

.site .panel > :last-child {
  margin-bottom: 0;
}

.site dt {
  color: var(--quiet);
  font-size: 0.9375rem;
}

.site dd {
  margin: 0 0 0.75rem;
}

.lines li {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 1rem;
  padding: 0.375rem 0;
  border-bottom: 0.0625rem solid var(--line);
}

.marks {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
}

.marks li {
  padding: 0.25rem 0.875rem;
  background: var(--sheet);
  border: 0.0625rem solid var(--edge);
  border-radius: 1rem;
}

.gap {
  padding: 0.75rem 1rem;
  background: var(--warn-soft);
  border: 0.125rem dashed var(--warn);
  border-radius: 0.375rem;
}

.gap strong {
  color: var(--warn);
}

.scroll {
  overflow-x: auto;
}

.site table {
  width: 100%;
  background: var(--sheet);
  border: 0.0625rem solid var(--line);
  border-collapse: collapse;
  font-size: 1rem;
  line-height: 1.4;
}

.site caption {
  padding: 0 0 0.5rem;
  text-align: left;
  font-weight: 650;
}

.site th,
.site td {
  padding: 0.375rem 0.75rem;
  border-bottom: 0.0625rem solid var(--line);
  text-align: left;
  vertical-align: baseline;
  overflow-wrap: normal;
}

@media (max-width: 30rem) {
  .site th,
  .site td {
    padding-inline: 0.5rem;
  }
}

.site tbody th {
  font-weight: 400;
}

.site .number {
  text-align: right;
  font-variant-numeric: tabular-nums;
}
`;
