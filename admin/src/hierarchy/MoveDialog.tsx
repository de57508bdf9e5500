import { Autocomplete, ListItem, ListItemText, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import { fetchTree, focusOf, refusalOf, type HierarchyNode } from './hierarchy';
import { KindIcon } from './KindIcon';

const PAUSE = 250;

/** Where to move a node, found by its name: for phones, and for those who know where it belongs. */
export const MoveDialog = ({
  node,
  onMove,
  onClose,
}: {
  node: HierarchyNode;
  onMove: (target: HierarchyNode) => Promise<void>;
  onClose: () => void;
}) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [options, setOptions] = useState<readonly HierarchyNode[]>([]);
  const [target, setTarget] = useState<HierarchyNode | null>(null);
  useEffect(() => {
    if (typed.trim() === '') return undefined;
    let current = true;
    const fits = (place: HierarchyNode) => place.key !== node.key && refusalOf(node, place) === null;
    const timer = window.setTimeout(() => {
      fetchTree(focusOf(node), { q: typed }).then(
        ({ nodes, found }) => {
          if (current) setOptions(nodes.filter((place) => found?.includes(place.key) && fits(place)));
        },
        () => setOptions([]),
      );
    }, PAUSE);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [typed, node]);
  return (
    <ActionDialog
      open
      title={t('hierarchy.moveTitle', { name: node.name })}
      text={t(node.type === 'unit' ? 'hierarchy.moveUnitText' : 'hierarchy.moveMemberText')}
      confirm={t('hierarchy.moveConfirm')}
      ready={target !== null}
      onConfirm={async () => {
        if (target) await onMove(target);
      }}
      onClose={onClose}
    >
      <Autocomplete
        options={options}
        value={target}
        onChange={(_, chosen) => setTarget(chosen)}
        onInputChange={(_, text) => setTyped(text)}
        filterOptions={(all) => all}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ key }) => key}
        isOptionEqualToValue={(one, other) => one.key === other.key}
        noOptionsText={t(typed ? 'hierarchy.noPlace' : 'hierarchy.typeName')}
        renderOption={({ key, ...props }, option) => (
          <ListItem key={key as string} {...props}>
            <KindIcon node={option} />
            <ListItemText
              primary={option.name}
              secondary={[option.code, option.city].filter(Boolean).join(' · ')}
            />
          </ListItem>
        )}
        renderInput={(params) => <TextField {...params} label={t('hierarchy.newPlace')} autoFocus />}
      />
    </ActionDialog>
  );
};
