import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

const files = {
	'doc/adr/0001-use-postgres.md': text`
		# 1. Use Postgres

		Date: 2024-01-15

		## Status

		Accepted

		Amended by [2. Index by name](0002-index-by-name.md)

		## Context

		Data stands in many places.

		## Decision

		We use Postgres.

		## Consequences

		There is 1 server more.
	`,
	'doc/adr/0002-index-by-name.md': text`
		# 2. Index by name

		Date: 2024-02-20

		## Status

		Accepted

		Amends [1. Use Postgres](0001-use-postgres.md)

		## Context

		Search is slow, 2 seconds or more.

		## Decision

		We index by name.

		## Consequences

		Writing takes longer.
	`,
	'doc/adr/0003-move-to-sqlite.md': text`
		# 3. Move to SQLite

		Date: 2024-03-31

		## Status

		Proposed

		## Context

		We [use Postgres](0001-use-postgres.md) and, since ADR-0002, an index.

		## Decision

		We move to SQLite.

		## Consequences

		There is no server.
	`,
	'doc/adr/README.md': text`
		# Decisions

		* [1. Use Postgres](0001-use-postgres.md)
		* [2. Index by name](0002-index-by-name.md)

		Ask before you change one.
	`,
};

const records = [
	'doc/adr/0001-use-postgres.md',
	'doc/adr/0002-index-by-name.md',
	'doc/adr/0003-move-to-sqlite.md',
] as const;

export const nygard: DialectCase = {
	name: 'adr-tools',
	files,
	records,
	page: 'doc/adr/README.md',
	expected: {
		new: {
			'doc/adr/0004-cache-answers.md': text`
				+# 4. Cache answers
				+
				+Date: 2024-06-01
				+
				+## Status
				+
				+Proposed
				+
				+## Context
				+
				+[Describe the situation that calls for a decision, and the forces that pull in different directions]
				+
				+## Decision
				+
				+We will [state the decision].
				+
				+## Consequences
				+
				+[Say what becomes easier, what becomes harder, and which risks must be watched]
			`,
		},
		status: {
			'doc/adr/0003-move-to-sqlite.md': text`
				-Proposed
				+Accepted
			`,
		},
		supersede: {
			'doc/adr/0003-move-to-sqlite.md': text`
				 Proposed

				+Supercedes [1. Use Postgres](0001-use-postgres.md)
				+
			`,
			'doc/adr/0001-use-postgres.md': text`
				-Accepted
				-
				 Amended by [2. Index by name](0002-index-by-name.md)

				+Superceded by [3. Move to SQLite](0003-move-to-sqlite.md)
				+
			`,
		},
		amend: {
			'doc/adr/0003-move-to-sqlite.md': text`
				 Proposed

				+Amends [1. Use Postgres](0001-use-postgres.md)
				+
			`,
			'doc/adr/0001-use-postgres.md': text`
				 Amended by [2. Index by name](0002-index-by-name.md)

				+Amended by [3. Move to SQLite](0003-move-to-sqlite.md)
				+
			`,
		},
		unlink: {
			'doc/adr/0002-index-by-name.md': text`
				-Amends [1. Use Postgres](0001-use-postgres.md)
				-
			`,
			'doc/adr/0001-use-postgres.md': text`
				-Amended by [2. Index by name](0002-index-by-name.md)
				-
			`,
		},
		rename: {
			'doc/adr/0001-use-postgres.md → doc/adr/0001-use-a-database.md': text`
				-# 1. Use Postgres
				+# 1. Use a database
			`,
			'doc/adr/0002-index-by-name.md': text`
				-Amends [1. Use Postgres](0001-use-postgres.md)
				+Amends [1. Use a database](0001-use-a-database.md)
			`,
			'doc/adr/0003-move-to-sqlite.md': text`
				-We [use Postgres](0001-use-postgres.md) and, since ADR-0002, an index.
				+We [use Postgres](0001-use-a-database.md) and, since ADR-0002, an index.
			`,
			'doc/adr/README.md': text`
				-* [1. Use Postgres](0001-use-postgres.md)
				+* [1. Use a database](0001-use-a-database.md)
			`,
		},
		renumber: {
			'doc/adr/0002-index-by-name.md → doc/adr/0007-index-by-name.md': text`
				-# 2. Index by name
				+# 7. Index by name
			`,
			'doc/adr/0001-use-postgres.md': text`
				-Amended by [2. Index by name](0002-index-by-name.md)
				+Amended by [7. Index by name](0007-index-by-name.md)
			`,
			'doc/adr/0003-move-to-sqlite.md': text`
				-We [use Postgres](0001-use-postgres.md) and, since ADR-0002, an index.
				+We [use Postgres](0001-use-postgres.md) and, since ADR-0007, an index.
			`,
			'doc/adr/README.md': text`
				-* [2. Index by name](0002-index-by-name.md)
				+* [7. Index by name](0007-index-by-name.md)
			`,
		},
		index: {
			'doc/adr/README.md': text`
				 * [2. Index by name](0002-index-by-name.md)
				+* [3. Move to SQLite](0003-move-to-sqlite.md)
			`,
		},
	},
};

/** The same records as an editor on Windows saves them, with the dates of old versions of adr-tools. */
export const oldNygard: DialectCase = {
	...nygard,
	name: 'adr-tools with CRLF and DD/MM/YYYY',
	files: Object.fromEntries(
		Object.entries(files).map(([path, content]) => [
			path,
			content.replace(/^Date: (\d+)-(\d+)-(\d+)$/m, 'Date: $3/$2/$1').replaceAll('\n', '\r\n'),
		]),
	),
	expected: {
		...nygard.expected,
		new: {
			'doc/adr/0004-cache-answers.md': text`
				+# 4. Cache answers
				+
				+Date: 01/06/2024
				+
				+## Status
				+
				+Proposed
				+
				+## Context
				+
				+[Describe the situation that calls for a decision, and the forces that pull in different directions]
				+
				+## Decision
				+
				+We will [state the decision].
				+
				+## Consequences
				+
				+[Say what becomes easier, what becomes harder, and which risks must be watched]
			`,
		},
	},
};
