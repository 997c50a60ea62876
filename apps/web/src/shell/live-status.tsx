import { useEffect, useRef, useState } from 'react';
import type { LiveState } from '../api/live.js';
import { useTexts } from '../i18n/index.js';
import { IconPlugConnected, IconPlugConnectedX } from '../ui/icons.js';
import css from './shell.module.css';

/** Says in a word whether the page follows changes. */
export function LiveStatus({ state }: { readonly state: LiveState }) {
  const { t } = useTexts();
  const Icon = state === 'lost' ? IconPlugConnectedX : IconPlugConnected;
  const text = state === 'live' ? t('app.liveOn') : state === 'lost' ? t('app.liveLost') : t('app.liveConnecting');
  return (
    <span className={css.live} title={state === 'live' ? t('app.liveOnHelp') : undefined}>
      <Icon size={15} aria-hidden /> {text}
    </span>
  );
}

const announceEveryMs = 10_000;

/** Reads changes of a sentence aloud to those who listen, at most every ten seconds. */
export function Announce({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const latest = useRef(text);
  const first = useRef(true);
  useEffect(() => {
    latest.current = text;
    if (first.current) {
      // What stands on the page when it opens is read as part of the page.
      first.current = false;
      return;
    }
    const timer = setTimeout(() => setSaid(latest.current), announceEveryMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {said}
    </div>
  );
}
