import { translate } from '@ortak/kernel/i18n';
import type { ReactElement } from 'react';
import type { DocumentData } from '../documents/document-data';
import { face } from './faces';
import { paintMemberCard, plasticCard } from './paint-member-card';
import { paintInvoicePage } from './paint-invoice';
import { paintStatementPage } from './paint-statement';
import { layOutInvoice } from './invoice-layout';
import { takePen, type Painter, type Pen } from './pen';
import { mixInk, sheet } from './sheet';
import { layOutStatement } from './statement-layout';

/** The pages of a document: how many, and how one is drawn. */
interface Pages {
  readonly count: number;
  readonly title: string;
  /** Points; A4 when it is left out. */
  readonly size?: { readonly width: number; readonly height: number };
  paint(pen: Pen, index: number): void;
}

function layOut(data: DocumentData): Pages {
  const ink = mixInk(data.company.colour);
  if (data.kind === 'member-card')
    return {
      count: 1,
      title: translate(data.language, 'vault.card.title'),
      size: plasticCard,
      paint: (pen) => paintMemberCard(pen, ink, data),
    };
  if (data.kind === 'statement') {
    const drawing = { data, ink, layout: layOutStatement(data, ink) };
    return {
      count: drawing.layout.pages.length,
      title: translate(data.language, 'statement.title'),
      paint: (pen, index) => paintStatementPage(pen, drawing, index),
    };
  }
  const drawing = { data, ink, layout: layOutInvoice(data, ink) };
  return {
    count: drawing.layout.pages.length,
    title: [drawing.layout.title, data.number].filter(Boolean).join(' '),
    paint: (pen, index) => paintInvoicePage(pen, drawing, index),
  };
}

/** Loads the library and opens the typeface, so that the first document of a thread is as quick as the next. */
export async function warmUp(): Promise<void> {
  await import('@react-pdf/renderer');
  for (const weight of ['regular', 'medium', 'semibold'] as const) face(weight).width('Aşğı 0', 10);
}

/**
 * Draws a document as PDF. Every page is one Canvas that paints all of it: a table of thousands of rows as views
 * would lay out each cell, at sixty times the time and five times the memory.
 * @returns the bytes of the file
 */
export async function drawDocument(data: DocumentData): Promise<Buffer> {
  const { Canvas, Document, Page, renderToBuffer } = await import('@react-pdf/renderer');
  const pages = layOut(data);
  const { width, height } = pages.size ?? sheet;
  const whole = { width, height };
  const document: ReactElement = (
    <Document
      title={`${pages.title} · ${data.member.name}`}
      author={data.company.name}
      creator="Ortak"
      producer="Ortak"
      language={data.language}
    >
      {Array.from({ length: pages.count }, (_, index) => (
        <Page key={index} size={pages.size ? whole : 'A4'} wrap={false}>
          <Canvas
            style={whole}
            paint={(painter: unknown) => {
              pages.paint(takePen(painter as Painter), index);
              return null;
            }}
          />
        </Page>
      ))}
    </Document>
  );
  return renderToBuffer(document);
}
