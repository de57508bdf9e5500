/** What the commands of operators print: billing and keys. */
export const commands = {
  billing: {
    usage: 'Usage: npm run bill -- --as-of YYYY-MM-DD [--company CODE] [--dry-run]',
    noCompany: 'There is no such company: {company}',
    report:
      'Run {run} as of {asOf}: {due, number} due = {done, number} done + {skipped, number} skipped + {failed, number} failed.',
    totals: 'Net {net}, total {total}',
  },
  vault: {
    usage: 'npm run rotate-keys [-- --new | --batch 500]',
    progress: '{done} of {total} encrypted with the new key',
    done: '{done} encrypted anew. The whole vault is encrypted with the key “{key}”.',
    unused: 'Nothing is encrypted with these keys any more; they can be taken off ORTAK_VAULT_KEYS: {keys}',
    keyMissing:
      'ORTAK_VAULT_KEYS has no key “{key}”, with which some of the vault is encrypted. What was done stays.',
  },
};
