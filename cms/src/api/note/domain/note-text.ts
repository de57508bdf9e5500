import sanitize from 'sanitize-html';

/** What a note may contain; all else is taken out, and what stood between its tags stays as text. */
const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'a', 'ul', 'ol', 'li', 'span'],
    ...['blockquote', 'code', 'pre', 'h2', 'h3', 'hr'],
  ],
  allowedAttributes: {
    a: ['href', 'target', 'rel'],
    span: ['class', 'data-type', 'data-id', 'data-label'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    a: sanitize.simpleTransform('a', { target: '_blank', rel: 'noopener noreferrer nofollow' }),
    h1: 'h2',
    // A span is a mention of somebody, or says nothing.
    span: (tagName, attribs) => ({ tagName, attribs: readMention(attribs) }),
  },
};

function readMention(attribs: sanitize.Attributes): sanitize.Attributes {
  const id = attribs['data-id'] ?? '';
  if (attribs['data-type'] !== 'mention' || !/^[1-9]\d{0,8}$/.test(id)) return {};
  return {
    class: 'mention',
    'data-type': 'mention',
    'data-id': id,
    'data-label': (attribs['data-label'] ?? '').slice(0, 200),
  };
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' };

/** A note on its way in: harmless HTML, the same as plain text for search, and whom it mentions. */
export interface NoteText {
  readonly html: string;
  readonly text: string;
  readonly mentions: readonly number[];
}

/** Harmless HTML as plain text, a line for each paragraph: for search, and to see whether it says anything. */
export function plainText(html: string): string {
  const lines = html.replace(/<(br|hr)[^>]*>|<\/(p|li|h2|h3|blockquote|pre|ul|ol)>/g, '$&\n');
  return sanitize(lines, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(lt|gt|quot|amp|nbsp);/g, (_, name: string) => signs[name] ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

/** Reads what somebody wrote: text or HTML of any kind. */
export function readNote(written: string): NoteText {
  const html = sanitize(written, allowed).trim();
  const found = [...html.matchAll(/data-type="mention" data-id="(\d+)"/g)].map(([, id]) => Number(id));
  return { html, text: plainText(html), mentions: [...new Set(found)] };
}
