import type { FieldType, ShownIf } from './definition';

/** An extra field as a form of the portal needs it, in the words of the person. */
export interface PortalField {
  readonly key: string;
  readonly type: FieldType;
  readonly label: string;
  readonly help: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly archived?: boolean;
  }[];
  readonly currency: string | null;
  readonly required: boolean;
  readonly min: string | number | null;
  readonly max: string | number | null;
  readonly default: unknown;
  /** Beside which value of another field it is shown; what waits for a field that the portal does not know, the server decides. */
  readonly shownIf: ShownIf | null;
  readonly writable: boolean;
}

/** Fields that stand together under one heading; an empty title has none. */
export interface PortalBlock {
  readonly key: string;
  readonly title: string;
  readonly columns: 1 | 2 | 3;
  readonly fields: readonly PortalField[];
}

/** Where the fields of a record stand: on its page, and on tabs of their own. */
export interface PortalForm {
  readonly blocks: readonly PortalBlock[];
  readonly panes: readonly {
    readonly key: string;
    readonly title: string;
    readonly blocks: readonly PortalBlock[];
  }[];
  /** Whether our staff look at a change before it is written. */
  readonly reviewed: boolean;
}
