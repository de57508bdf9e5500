import { ofCompany, templateKinds } from './index';

describe('kinds of text templates', () => {
  test('C27 what stands on a statement, or goes with it by mail, may be worded by each of our companies', () => {
    expect(templateKinds.filter((kind) => ofCompany(kind))).toEqual(['statement', 'statement-page']);
  });

  test('mails about access and analyses speak for the whole installation', () => {
    expect(ofCompany('invitation')).toBe(false);
    expect(ofCompany('password-reset')).toBe(false);
    expect(ofCompany('analysis-due')).toBe(false);
    expect(ofCompany('notification')).toBe(false);
  });

  test('an unknown kind belongs to no company', () => {
    expect(ofCompany(undefined)).toBe(false);
  });
});
