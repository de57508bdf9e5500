import { factsOf, translate } from '@ortak/kernel/i18n';
import type { ReactElement } from 'react';
import type { DocumentData } from '../documents/document-data';
import { face } from './faces';
import { countSheets, labelPaperSize, paintLabels } from './paint-labels';
import { paintMemberCard, plasticCard } from './paint-member-card';
import { paintInvoicePage } from './paint-invoice';
import { paintStatementPage } from './paint-statement';
import { layOutInvoice } from './invoice-layout';
import { logoBox } from './letter';
import { mirror, takePen, type Painter, type Pen } from './pen';
import { mixInk, sheet } from './sheet';
import { layOutStatement } from './statement-layout';

/** The pages of a document: how many, and how one is drawn. */
interface Pages {
  readonly count: number;
  readonly title: string;
  /** Who makes the document; nobody for labels. */
  readonly author?: string;
  /** Points; A4 when it is left out. */
  readonly size?: { readonly width: number; readonly height: number };
  paint(pen: Pen, index: number): void;
}

function layOut(data: DocumentData): Pages {
  if (data.kind === 'labels')
    return {
      count: countSheets(data),
      title: translate(data.language, 'statement.labels.title'),
      size: labelPaperSize,
      paint: (pen, index) => paintLabels(pen, data, index),
    };
  const author = data.company.name;
  const ink = mixInk(data.company.colour);
  if (data.kind === 'member-card')
    return {
      count: 1,
      author,
      title: `${translate(data.language, 'vault.card.title')} · ${data.member.name}`,
      size: plasticCard,
      paint: (pen) => paintMemberCard(pen, ink, data),
    };
  if (data.kind === 'statement') {
    const drawing = { data, ink, layout: layOutStatement(data, ink) };
    return {
      count: drawing.layout.pages.length,
      author,
      title: `${translate(data.language, 'statement.title')} · ${data.member.name}`,
      paint: (pen, index) => paintStatementPage(pen, drawing, index),
    };
  }
  const drawing = { data, ink, layout: layOutInvoice(data, ink) };
  return {
    count: drawing.layout.pages.length,
    author,
    title: `${[drawing.layout.title, data.number].filter(Boolean).join(' ')} · ${data.member.name}`,
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
  const { Canvas, Document, Image, Page, renderToBuffer } = await import('@react-pdf/renderer');
  const pages = layOut(data);
  const { width, height } = pages.size ?? sheet;
  const whole = { width, height };
  // Labels and cards have their places on the sheet and the plastic.
  const letter = data.kind === 'statement' || data.kind === 'invoice' ? data : undefined;
  const mirrored = letter !== undefined && factsOf(data.language).direction === 'rtl';
  // A pen draws no pictures: the logo is an element of its own, on the first page of a letter.
  const box = letter && logoBox(letter.company);
  const logo = box && (
    <Image
      src={letter.company.logo ?? ''}
      style={{ position: 'absolute', ...box, left: mirrored ? whole.width - box.left - box.width : box.left }}
    />
  );
  const document: ReactElement = (
    <Document
      title={pages.title}
      {...(pages.author ? { author: pages.author } : {})}
      creator="Ortak"
      producer="Ortak"
      language={data.language}
    >
      {Array.from({ length: pages.count }, (_, index) => (
        <Page key={index} size={pages.size ? whole : 'A4'} wrap={false}>
          <Canvas
            style={whole}
            paint={(painter: unknown) => {
              const pen = takePen(painter as Painter);
              pages.paint(mirrored ? mirror(pen, whole.width) : pen, index);
              return null;
            }}
          />
          {index === 0 ? logo : null}
        </Page>
      ))}
    </Document>
  );
  return renderToBuffer(document);
}
