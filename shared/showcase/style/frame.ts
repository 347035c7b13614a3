/** Colours, light and dark, and what stands around every page. */
export const frameStyle = `:root {
  color-scheme: light dark;
}

.site {
  --paper: #f5f4f0;
  --sheet: #ffffff;
  --ink: #17212b;
  --quiet: #4b5863;
  --line: #dad8d1;
  --edge: #77828c;
  --rail: #0f2a33;
  --on-rail: #f2f6f7;
  --link: #00596b;
  --soft: #dcedf0;
  --focus: #1848d8;
  --warn: #7a4a00;
  --warn-soft: #fff2d9;
  --field-1: #00708a;
  --field-2: #a84300;
  --field-3: #5b3fa8;
  --field-4: #2e7031;
  --field-5: #a81d63;
  --field-6: #6a5600;
  --on-field: #ffffff;
  --tone-1: #cfe3e8;
  --tone-2: #9cc9d3;
  --tone-3: #69aebe;
  --tone-4: #4496a9;
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 "Source Sans 3", "Segoe UI", system-ui, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

@media screen and (prefers-color-scheme: dark) {
  .site {
    --paper: #11171c;
    --sheet: #192127;
    --ink: #e9edf0;
    --quiet: #aeb9c2;
    --line: #33404a;
    --edge: #83919c;
    --rail: #0b1216;
    --on-rail: #e9edf0;
    --link: #62c6d9;
    --soft: #163e48;
    --focus: #ffd166;
    --warn: #ffc978;
    --warn-soft: #3d2c10;
    --field-1: #4fc3dc;
    --field-2: #ffa36b;
    --field-3: #bca6ff;
    --field-4: #83cf86;
    --field-5: #ff97c4;
    --field-6: #e0c55b;
    --on-field: #0c1115;
    --tone-1: #17333b;
    --tone-2: #1d4a56;
    --tone-3: #246373;
    --tone-4: #2d7d90;
  }
}

.site *,
.site *::before,
.site *::after {
  box-sizing: border-box;
}

.wide {
  width: 100%;
  max-width: 72rem;
  margin: 0 auto;
  padding: 0 1.25rem;
}

.site a {
  color: var(--link);
  text-underline-offset: 0.18em;
}

.site a:hover {
  text-decoration-thickness: 0.14em;
}

.site :focus-visible {
  outline: 0.1875rem solid var(--focus);
  outline-offset: 0.125rem;
  border-radius: 0.125rem;
}

main:focus {
  outline: none;
}

.skip {
  position: absolute;
  left: 0.75rem;
  top: -6rem;
  z-index: 1;
  padding: 0.5rem 1rem;
  background: var(--sheet);
  border: 0.125rem solid var(--focus);
}

.skip:focus {
  top: 0.75rem;
}

.head {
  background: var(--rail);
  color: var(--on-rail);
  border-bottom: 0.0625rem solid var(--line);
}

.head .wide {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 1.5rem;
  padding-top: 0.75rem;
  padding-bottom: 0.25rem;
}

.site .head a {
  color: var(--on-rail);
  text-decoration-color: transparent;
}

.site .head a:hover,
.site .head a[aria-current] {
  text-decoration-color: currentcolor;
}

.head :focus-visible {
  outline-color: #ffd166;
}

.brand {
  flex: 1 1 9rem;
  margin: 0;
  font-size: 1.25rem;
  font-weight: 650;
}

.brand a,
.language {
  display: inline-block;
  padding: 0.25rem 0;
}

.main-nav {
  flex: 1 0 100%;
}

.main-nav ul,
.foot ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
  margin: 0;
  padding: 0;
  list-style: none;
}

.main-nav a {
  display: block;
  padding: 0.5rem 0;
}

.site .main-nav a[aria-current] {
  font-weight: 650;
  text-decoration-thickness: 0.18em;
}
`;
