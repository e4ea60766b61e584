/** Id of the kind that this record is written in. */
export const firstRecordKind = 'adr-nygard';

/** The record that a log begins with: the decision to keep one. Tokens as in a team's own template. */
export const firstRecord = {
	title: 'Record architecture decisions',
	template: `# NUMBER. TITLE

Date: DATE

## Status

STATUS

## Context

Some decisions shape everything that is built after them. Why they were made is soon forgotten when it was only said aloud.

## Decision

We will write each architecture decision down as a short record in this folder, numbered, in the form that Michael Nygard gave it: https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions

## Consequences

Whoever makes such a decision writes its record, and it is reviewed with the code. A record that no longer holds is not rewritten: a new one supersedes it, and both stay readable.
`,
};
