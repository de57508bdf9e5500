import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./InvoiceList'), 'InvoiceList'),
  create: lazily(() => import('./InvoiceCreate'), 'InvoiceCreate'),
  edit: lazily(() => import('./InvoiceEdit'), 'InvoiceEdit'),
  show: lazily(() => import('./InvoiceShow'), 'InvoiceShow'),
  recordRepresentation: (invoice: { id: number; number?: string | null }) =>
    invoice.number || `#${invoice.id}`,
};
