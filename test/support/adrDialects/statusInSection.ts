import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const statusInSection: DialectCase = {
	name: 'the options of MADR, with the status as a section',
	files: {
		'docs/decisions/0001-use-postgres.md': text`
			# Use Postgres

			## Status

			Accepted

			## Context and Problem Statement

			Where does data stand?

			## Decision Outcome

			Chosen option: "Postgres", because it is there.
		`,
		'docs/decisions/0002-index-by-name.md': text`
			# Index by name

			## Status

			Accepted

			Amends [ADR-0001](0001-use-postgres.md)

			## Context and Problem Statement

			Why is search slow?

			## Decision Outcome

			Chosen option: "By name", because all search for it.
		`,
		'docs/decisions/0003-move-to-sqlite.md': text`
			# Move to SQLite

			## Status

			Proposed

			## Context and Problem Statement

			Do we need the server?

			## Decision Outcome

			Chosen option: "SQLite", because it needs none.
		`,
	},
	records: [
		'docs/decisions/0001-use-postgres.md',
		'docs/decisions/0002-index-by-name.md',
		'docs/decisions/0003-move-to-sqlite.md',
	],
	expected: {
		new: {
			'docs/decisions/0004-cache-answers.md': text`
				+# Cache answers
				+
				+## Status
				+
				+Proposed
				+
				+## Context and Problem Statement
				+
				+{Describe the context and the problem, perhaps as a question}
				+
				+## Decision Outcome
				+
				+Chosen option: "{title of option 1}", because {justification}.
			`,
		},
		status: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				-Proposed
				+Accepted
			`,
		},
		unlink: {
			'docs/decisions/0002-index-by-name.md': text`
				-Amends [ADR-0001](0001-use-postgres.md)
				-
			`,
		},
		rename: {
			'docs/decisions/0001-use-postgres.md → docs/decisions/0001-use-a-database.md': text`
				-# Use Postgres
				+# Use a database
			`,
			'docs/decisions/0002-index-by-name.md': text`
				-Amends [ADR-0001](0001-use-postgres.md)
				+Amends [ADR-0001](0001-use-a-database.md)
			`,
		},
	},
};
