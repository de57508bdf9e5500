/** Stands in for styles, pictures and fonts in tests. */
export default {};
