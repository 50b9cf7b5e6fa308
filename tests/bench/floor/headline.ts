export const floorHeadline = 'Ken’s Plumbing Supply counts on us';
