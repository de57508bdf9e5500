/** An icon that points along the line: the other way round where lines run from right to left. */
export const mirrored = { '[dir=rtl] &': { transform: 'scaleX(-1)' } } as const;
