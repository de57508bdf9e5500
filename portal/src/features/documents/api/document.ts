/** A document that we show to the member: the latest version of it. */
export interface PortalDocument {
  readonly id: number;
  readonly member: number;
  readonly title: string;
  readonly type: {
    readonly id: number;
    readonly name: string;
    readonly labels?: Record<string, string> | null;
  } | null;
  readonly expiry: string | null;
  readonly fileName: string;
  readonly fileSize: number;
  readonly createdAt: string;
}

/** Where the file of a document is. */
export const documentPath = (id: number): string => `/api/portal/documents/${id}/file`;
