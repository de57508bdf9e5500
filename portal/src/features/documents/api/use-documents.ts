import { useGrowingList } from '../../../api/use-growing-list';
import type { PortalDocument } from './document';

/** Documents that we show, newest first. */
export const useDocuments = () =>
  useGrowingList<PortalDocument>('documents', { sort: ['createdAt', 'DESC'], embed: ['type'] });
