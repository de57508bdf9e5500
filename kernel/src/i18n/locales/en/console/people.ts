/** Who stands around a member: our team, and those related to it. */
export const people = {
  team: {
    emptyText:
      'Who of us looks after this member: representative, sales, finance, support … In each role one is primary.',
    rolesText: 'What our staff do for a member. Teams are made of these roles.',
    holders: 'Who has this role',
    looksAfter: 'Members looked after',
    state: 'State',
    views: { current: 'Current', past: 'Over or planned' },
    form: {
      who: 'Who, in which role',
      primaryHelp: 'Whoever is primary in the role of the representative is the member’s representative',
      reach: 'Reach and time',
      reachText: 'Without a company and a unit it is for the member as a whole.',
    },
  },
  relations: {
    emptyText:
      'How this member is related to others: relatives, partners, guarantors. Written once, seen from both sides.',
    kindsText: 'What two members are to each other, with a name for either side: mother and child.',
    add: 'Add a relationship',
    edit: 'Edit the relationship',
    remove: 'Delete the relationship',
    removeText: 'It disappears from the pages of both members. The members stay as they are.',
    removed: 'The relationship was deleted.',
    saved: 'The relationship was saved.',
    related: 'Related member',
    tie: 'What are they to {name}?',
    wordFor: '{word} (the other side: {reverse})',
    preview: '{related} will be shown as “{word}” here, and {member} as “{reverse}”.',
    start: 'Start (optional)',
    end: 'End (optional)',
    note: 'Note',
    form: {
      words: 'The names of both sides',
      wordsText: 'When both sides are the same to each other (sibling, partner), write the same name twice.',
      labelsText: 'What those read who use another language.',
      reverseIn: '{language}, other side',
    },
  },
  handOver: {
    open: 'Hand over',
    title: '{name}: hand over',
    text: 'Places in teams, represented members and units pass to the colleague you choose. Old places end the day before; no history is lost.',
    to: 'Who takes over',
    roles: 'Roles',
    rolesHelp: 'All of them when left empty',
    date: 'Day of the hand-over',
    unitsNow: 'Units change today ({date}); everything else begins on the day you choose.',
    confirm: 'Hand over',
    done: 'Handed over',
    close: 'Done',
    nothing: 'There is nothing to hand over.',
    counts:
      '{members, plural, one {# member} other {# members}} and {units, plural, one {# unit} other {# units}} pass on.',
    outOfReach:
      '{count, plural, one {# place is} other {# places are}} for a company that the new one does not work for; they cannot see it.',
  },
};
