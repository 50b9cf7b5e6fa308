import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../../../../api/src/words/words';
import { Theme } from '../../protocol';
import { drawCard } from '../chat/drawCard';
import { galleryCards, type GalleryCard } from './galleryCards';
import './gallery.css';

const widths = { 'Phone, 300': 300, 'Side chat, 360': 360, 'Chat, 480': 480 };

/** Every card in the three themes side by side, at the widths that chats have. */
export function Gallery() {
  const asked = new URLSearchParams(location.search);
  const [language, setLanguage] = useState<Language>(asked.get('language') === 'vi' ? 'vi' : 'en');
  const [width, setWidth] = useState(Number(asked.get('width')) || 300);
  const cards = useMemo(() => galleryCards(language), [language]);
  return (
    <main className="gallery">
      <header className="gallery-bar">
        <h1>Cards</h1>
        <label>
          Language{' '}
          <select value={language} onChange={({ target }) => setLanguage(target.value === 'vi' ? 'vi' : 'en')}>
            <option value="en">English</option>
            <option value="vi">Tiếng Việt</option>
          </select>
        </label>
        <label>
          Width{' '}
          <select value={width} onChange={({ target }) => setWidth(Number(target.value))}>
            {Object.entries(widths).map(([name, pixels]) => (
              <option key={name} value={pixels}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      {cards.map((shown) => (
        <section key={shown.name} className="gallery-card" aria-label={shown.name}>
          <h2>
            {shown.name} <span className="quiet">{bytesOf(shown)} KB</span>
          </h2>
          <div className="gallery-themes">
            {Theme.options.map((theme) => (
              <div key={theme} className="gallery-theme" data-theme={theme}>
                <DrawnCard shown={shown} theme={theme} width={width} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

function bytesOf({ card }: GalleryCard): string {
  return (new Blob([JSON.stringify(card)]).size / 1000).toFixed(1);
}

function DrawnCard({ shown, theme, width }: { shown: GalleryCard; theme: Theme; width: number }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawn = drawCard(JSON.stringify(shown.card), theme, () => undefined);
    box.current?.replaceChildren(...(drawn ? [drawn] : []));
  }, [shown, theme]);
  return (
    <div className="card-message" style={{ width }}>
      <div ref={box} className="card" />
    </div>
  );
}
