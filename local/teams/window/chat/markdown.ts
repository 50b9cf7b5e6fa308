import MarkdownIt from 'markdown-it';

/** Without HTML, as Teams has it. */
export const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
