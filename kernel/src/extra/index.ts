/** Extra fields: what server, console and portal must all say about fields that administrators have defined. */
export {
  fieldTypes,
  isFor,
  isShown,
  keyPattern,
  type Conditions,
  type FieldType,
  type Option,
  type ShownIf,
  type Values,
} from './definition';
export type { PortalBlock, PortalField, PortalForm } from './portal-form';
export {
  arrange,
  type Arrangement,
  type Block,
  type Pane,
  type Placed,
  type Screen,
  type ScreenSection,
  type ScreenTab,
} from './screen';
export { suggestKey } from './suggest-key';
