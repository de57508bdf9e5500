import { Alert, Autocomplete, ListItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { isWithin } from '../components/tree/known-tree';
import { useText } from '../i18n/text';
import { fetchMerge, sendDelete, sendMerge } from './tier-api';
import { idOf, keyOf, pathIn, TOP, type TierNode, type TierResource } from './tiers';
import type { Tiers } from './useTiers';

interface PickProps {
  tiers: Tiers;
  label: string;
  value: string | null;
  onChange: (key: string | null) => void;
  allowed: (key: string) => boolean;
  top?: boolean;
}

/** A place in the tree, found by its name or the names above it. */
const PickTier = ({ tiers, label, value, onChange, allowed, top = false }: PickProps) => {
  const t = useText();
  const keys = [...tiers.whole.nodes.keys()].filter(allowed);
  const name = (key: string) => (key === TOP ? t('tiers.top') : pathIn(tiers.whole, key));
  return (
    <Autocomplete
      options={top ? [TOP, ...keys] : keys}
      value={value}
      onChange={(_, key) => onChange(key)}
      getOptionLabel={name}
      renderOption={({ key, ...props }, option) => (
        <ListItem key={key as string} {...props}>
          {name(option)}
        </ListItem>
      )}
      renderInput={(props) => <TextField {...props} label={label} autoFocus />}
    />
  );
};

interface DialogProps {
  node: TierNode;
  resource: TierResource;
  tiers: Tiers;
  onClose: () => void;
}

/** Where a row goes with all below it, for those who do not drag. */
export const MoveTier = ({ node, tiers, onClose }: DialogProps) => {
  const t = useText();
  const [target, setTarget] = useState<string | null>(null);
  return (
    <ActionDialog
      open
      title={t('hierarchy.moveTitle', { name: node.name })}
      text={t('tiers.moveText')}
      confirm={t('hierarchy.moveConfirm')}
      ready={target !== null}
      onConfirm={async () => {
        if (target !== null) await tiers.move(node, idOf(target));
      }}
      onClose={onClose}
    >
      <PickTier
        tiers={tiers}
        label={t('hierarchy.newPlace')}
        value={target}
        onChange={setTarget}
        allowed={(key) => !isWithin(tiers.whole, key, node.key) && key !== node.key}
        top
      />
    </ActionDialog>
  );
};

/** What a merge will do, in figures, before anybody agrees to it. */
const Preview = ({ resource, node, into }: { resource: TierResource; node: TierNode; into: string }) => {
  const t = useText();
  const { data, error } = useQuery({
    queryKey: ['tiers', resource, 'merge', node.record.id, into],
    queryFn: () => fetchMerge(resource, node.record.id, idOf(into) ?? 0),
  });
  if (error) return <Alert severity="error">{(error as Error).message}</Alert>;
  if (!data) return <Typography color="text.secondary">…</Typography>;
  return (
    <Alert severity="warning" role="status">
      {t('tiers.mergePreview', {
        members: data.members,
        both: data.both,
        children: data.children,
        joined: data.joined,
      })}
    </Alert>
  );
};

/** Makes one out of two: this one goes, another one takes over its members and what stands below it. */
export const MergeTier = ({ node, resource, tiers, onClose }: DialogProps) => {
  const t = useText();
  const notify = useNotify();
  const [into, setInto] = useState<string | null>(null);
  return (
    <ActionDialog
      open
      title={t('tiers.mergeTitle', { name: node.name })}
      text={t('tiers.mergeText', { name: node.name })}
      confirm={t('tiers.mergeConfirm')}
      colour="error"
      ready={into !== null}
      onConfirm={async () => {
        await sendMerge(resource, node.record.id, idOf(into ?? TOP) ?? 0);
        notify(t('tiers.merged', { name: node.name }), { type: 'success' });
        tiers.renew();
      }}
      onClose={onClose}
    >
      <PickTier
        tiers={tiers}
        label={t('tiers.mergeInto')}
        value={into}
        onChange={setInto}
        allowed={(key) => key !== node.key && !isWithin(tiers.whole, key, node.key)}
      />
      {into !== null && <Preview resource={resource} node={node} into={into} />}
    </ActionDialog>
  );
};

/** Deletes what is unused; for what is used it asks who takes over its members and what stands below it. */
export const DeleteTier = ({ node, resource, tiers, onClose }: DialogProps) => {
  const t = useText();
  const notify = useNotify();
  const [into, setInto] = useState<string | null>(null);
  const members = tiers.uses?.get(node.record.id)?.members ?? 0;
  const used = members > 0 || node.children > 0;
  return (
    <ActionDialog
      open
      title={t('tiers.deleteTitle', { name: node.name })}
      text={used ? t('tiers.deleteUsed', { members, children: node.children }) : t('tiers.deleteText')}
      confirm={t(used ? 'tiers.deleteMove' : 'tiers.delete')}
      colour="error"
      ready={!used || into !== null}
      onConfirm={async () => {
        await sendDelete(resource, node.record.id, into === null ? undefined : (idOf(into) ?? undefined));
        notify(t('tiers.deleted', { name: node.name }), { type: 'success' });
        tiers.renew();
      }}
      onClose={onClose}
    >
      {used && (
        <PickTier
          tiers={tiers}
          label={t('tiers.moveTo')}
          value={into}
          onChange={setInto}
          allowed={(key) => key !== keyOf(node.record.id) && !isWithin(tiers.whole, key, node.key)}
        />
      )}
    </ActionDialog>
  );
};
