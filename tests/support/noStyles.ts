/** What a component's style sheet is outside a browser. */
export const noStyles = {};
