import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const boldStatus: DialectCase = {
	name: 'a status as a bold line',
	files: {
		'docs/adr/001-use-postgres.md': text`
			# ADR-001: Use Postgres

			**Status:** Accepted\
			**Date:** 2024-01-15

			## Background

			Data stands in many places.

			## Decision

			We use Postgres.

			## Related

			- Amended by [ADR-002](002-index-by-name.md)
		`,
		'docs/adr/002-index-by-name.md': text`
			# ADR-002: Index by name

			**Status:** Accepted\
			**Date:** 2024-02-20

			## Background

			Search is slow.

			## Decision

			We index by name.

			## Related

			- Amends [ADR-001](001-use-postgres.md)
		`,
		'docs/adr/003-move-to-sqlite.md': text`
			# ADR-003: Move to SQLite

			**Status:** Proposed\
			**Date:** 2024-03-31

			## Background

			ADR-001 needs a server; ADR-002 does not.

			## Decision

			We move to SQLite.

			## Related

			- [Manual](https://example.org/001)
		`,
		'docs/adr/README.md': text`
			# Decisions

			1. [ADR-001: Use Postgres](001-use-postgres.md) – Accepted
			2. [ADR-002: Index by name](002-index-by-name.md) – Accepted
		`,
	},
	records: ['docs/adr/001-use-postgres.md', 'docs/adr/002-index-by-name.md', 'docs/adr/003-move-to-sqlite.md'],
	page: 'docs/adr/README.md',
	expected: {
		new: {
			'docs/adr/004-cache-answers.md': text`
				+# ADR-004: Cache answers
				+
				+**Status:** Proposed\
				+**Date:** 2024-06-01
				+
				+## Background
				+
				+[Describe the situation that calls for a decision, and the forces that pull in different directions]
				+
				+## Decision
				+
				+We will [state the decision].
			`,
		},
		status: {
			'docs/adr/003-move-to-sqlite.md': text`
				-**Status:** Proposed\
				+**Status:** Accepted\
			`,
		},
		supersede: {
			'docs/adr/003-move-to-sqlite.md': text`
				 - [Manual](https://example.org/001)
				+- Supersedes [ADR-001](001-use-postgres.md)
			`,
			'docs/adr/001-use-postgres.md': text`
				-**Status:** Accepted\
				+**Status:** Superseded by [ADR-003](003-move-to-sqlite.md)\
			`,
		},
		amend: {
			'docs/adr/003-move-to-sqlite.md': text`
				 - [Manual](https://example.org/001)
				+- Amends [ADR-001](001-use-postgres.md)
			`,
			'docs/adr/001-use-postgres.md': text`
				 - Amended by [ADR-002](002-index-by-name.md)
				+- Amended by [ADR-003](003-move-to-sqlite.md)
			`,
		},
		unlink: {
			'docs/adr/002-index-by-name.md': text`
				-
				-## Related
				-
				-- Amends [ADR-001](001-use-postgres.md)
			`,
			'docs/adr/001-use-postgres.md': text`
				-
				-## Related
				-
				-- Amended by [ADR-002](002-index-by-name.md)
			`,
		},
		rename: {
			'docs/adr/001-use-postgres.md → docs/adr/001-use-a-database.md': text`
				-# ADR-001: Use Postgres
				+# ADR-001: Use a database
			`,
			'docs/adr/002-index-by-name.md': text`
				-- Amends [ADR-001](001-use-postgres.md)
				+- Amends [ADR-001](001-use-a-database.md)
			`,
			'docs/adr/README.md': text`
				-1. [ADR-001: Use Postgres](001-use-postgres.md) – Accepted
				+1. [ADR-001: Use a database](001-use-a-database.md) – Accepted
			`,
		},
		renumber: {
			'docs/adr/002-index-by-name.md → docs/adr/007-index-by-name.md': text`
				-# ADR-002: Index by name
				+# ADR-007: Index by name
			`,
			'docs/adr/001-use-postgres.md': text`
				-- Amended by [ADR-002](002-index-by-name.md)
				+- Amended by [ADR-007](007-index-by-name.md)
			`,
			'docs/adr/003-move-to-sqlite.md': text`
				-ADR-001 needs a server; ADR-002 does not.
				+ADR-001 needs a server; ADR-007 does not.
			`,
			'docs/adr/README.md': text`
				-2. [ADR-002: Index by name](002-index-by-name.md) – Accepted
				+2. [ADR-007: Index by name](007-index-by-name.md) – Accepted
			`,
		},
		index: {
			'docs/adr/README.md': text`
				 2. [ADR-002: Index by name](002-index-by-name.md) – Accepted
				+3. [ADR-003: Move to SQLite](003-move-to-sqlite.md) – Proposed
			`,
		},
	},
};
