import type { CustomerEffect } from '../../domain/considerations';

/** Drawn by hand, since each effect must be told apart without its colour. */
const effectPaths: Record<CustomerEffect, string> = {
  helps: 'M8 13V3.5M3.8 7.5 8 3.3l4.2 4.2',
  hurts: 'M8 3v9.5m4.2-4L8 12.7 3.8 8.5',
  both: 'M5 12.5v-9M2.3 6 5 3.3 7.7 6M11 3.5v9m2.7-2.5L11 12.7 8.3 10',
  none: 'M3.5 8h9',
  unsure: 'M5.7 6a2.3 2.3 0 1 1 3.4 2c-.7.4-1.1.8-1.1 1.6m0 2.6v.1',
};

const paths = {
  edit: 'm3 13 .7-2.8 7.1-7.1a1 1 0 0 1 1.4 0l.7.7a1 1 0 0 1 0 1.4L5.8 12.3z',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  action: 'M3.5 8.2 6.6 11.3 12.8 4.8',
  unfold: 'm4 6 4 4 4-4',
  fold: 'm4 10 4-4 4 4',
  stage: 'M2.5 3.5h11v7h-11zM6 13h4',
};

export function EffectIcon({ effect }: { readonly effect: CustomerEffect }) {
  return <Icon path={effectPaths[effect]} />;
}

export function GlyphOf({ glyph }: { readonly glyph: keyof typeof paths }) {
  return <Icon path={paths[glyph]} />;
}

/** Always beside words, or inside something that has a label: so it says nothing of its own. */
function Icon({ path }: { readonly path: string }) {
  return (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
