/** The foot of a page. */
export const footStyle = `.foot {
  padding: 1.25rem 0;
  background: var(--sheet);
  border-top: 0.0625rem solid var(--line);
  font-size: 0.9375rem;
}

.foot .wide {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.5rem 2rem;
}

.foot a {
  display: inline-block;
  padding: 0.25rem 0;
}

.site .foot p {
  margin: 0;
  padding: 0.25rem 0;
  color: var(--quiet);
}
`;
