import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const prefixed: DialectCase = {
	name: 'names with a prefix',
	files: {
		'docs/decision_records/API-001-use-postgres.md': text`
			# API-001: Use Postgres

			## Status

			Accepted

			## Context

			Data stands in many places.

			## Decisions

			We use Postgres.

			## Consequences

			There is a server.
		`,
		'docs/decision_records/API-002-index-by-name.md': text`
			# API-002: Index by name

			## Status

			Accepted

			Amends [API-001: Use Postgres](API-001-use-postgres.md)

			## Context

			Search is slow.

			## Decisions

			We index by name.

			## Consequences

			Writing takes longer.
		`,
		'docs/decision_records/API-003-move-to-sqlite.md': text`
			# API-003: Move to SQLite

			## Status

			Proposed

			## Context

			API-001 needs a server, CLI-001 does not. API-002 stays, see API-0021.

			## Decisions

			We move to SQLite.

			## Consequences

			There is no server.
		`,
		'docs/decision_records/decision_records.md': text`
			# Decisions

			* [API-001: Use Postgres](./API-001-use-postgres.md)
			* [API-002: Index by name](./API-002-index-by-name.md)
		`,
	},
	records: [
		'docs/decision_records/API-001-use-postgres.md',
		'docs/decision_records/API-002-index-by-name.md',
		'docs/decision_records/API-003-move-to-sqlite.md',
	],
	page: 'docs/decision_records/decision_records.md',
	expected: {
		new: {
			'docs/decision_records/API-004-cache-answers.md': text`
				+# API-004: Cache answers
				+
				+## Status
				+
				+Proposed
				+
				+## Context
				+
				+[Describe the situation that calls for a decision, and the forces that pull in different directions]
				+
				+## Decisions
				+
				+We will [state the decision].
				+
				+## Consequences
				+
				+[Say what becomes easier, what becomes harder, and which risks must be watched]
			`,
		},
		status: {
			'docs/decision_records/API-003-move-to-sqlite.md': text`
				-Proposed
				+Accepted
			`,
		},
		supersede: {
			'docs/decision_records/API-003-move-to-sqlite.md': text`
				 Proposed

				+Supersedes [API-001: Use Postgres](API-001-use-postgres.md)
				+
			`,
			'docs/decision_records/API-001-use-postgres.md': text`
				-Accepted
				+Superseded by [API-003: Move to SQLite](API-003-move-to-sqlite.md)
			`,
		},
		amend: {
			'docs/decision_records/API-003-move-to-sqlite.md': text`
				 Proposed

				+Amends [API-001: Use Postgres](API-001-use-postgres.md)
				+
			`,
			'docs/decision_records/API-001-use-postgres.md': text`
				 Accepted

				+Amended by [API-003: Move to SQLite](API-003-move-to-sqlite.md)
				+
			`,
		},
		unlink: {
			'docs/decision_records/API-002-index-by-name.md': text`
				-Amends [API-001: Use Postgres](API-001-use-postgres.md)
				-
			`,
		},
		rename: {
			'docs/decision_records/API-001-use-postgres.md → docs/decision_records/API-001-use-a-database.md': text`
				-# API-001: Use Postgres
				+# API-001: Use a database
			`,
			'docs/decision_records/API-002-index-by-name.md': text`
				-Amends [API-001: Use Postgres](API-001-use-postgres.md)
				+Amends [API-001: Use a database](API-001-use-a-database.md)
			`,
			'docs/decision_records/decision_records.md': text`
				-* [API-001: Use Postgres](./API-001-use-postgres.md)
				+* [API-001: Use a database](./API-001-use-a-database.md)
			`,
		},
		renumber: {
			'docs/decision_records/API-002-index-by-name.md → docs/decision_records/API-007-index-by-name.md': text`
				-# API-002: Index by name
				+# API-007: Index by name
			`,
			'docs/decision_records/API-003-move-to-sqlite.md': text`
				-API-001 needs a server, CLI-001 does not. API-002 stays, see API-0021.
				+API-001 needs a server, CLI-001 does not. API-007 stays, see API-0021.
			`,
			'docs/decision_records/decision_records.md': text`
				-* [API-002: Index by name](./API-002-index-by-name.md)
				+* [API-007: Index by name](./API-007-index-by-name.md)
			`,
		},
		index: {
			'docs/decision_records/decision_records.md': text`
				 * [API-002: Index by name](./API-002-index-by-name.md)
				+* [API-003: Move to SQLite](./API-003-move-to-sqlite.md)
			`,
		},
	},
};
