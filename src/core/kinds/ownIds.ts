import type { Config } from '../config.ts';
import { isLiteral } from './glob.ts';
import type { Kind } from './kind.ts';
import { KindRegistry } from './kindRegistry.ts';

/** The kind of Markdown that is read for the sake of its ids alone. */
const idOfPlain = 'own-ids';

/**
 * Kinds in which the ids of a team's own form are looked for: all that have no others. They are born in kinds with the
 * dialect generic and in the documents that the configuration names, which need no kind for it.
 */
export function withOwnIds(kinds: KindRegistry, { ids, documents }: Config['trace']): KindRegistry {
	if (ids.length === 0) {
		return kinds;
	}
	const generic = (kind: Kind): Kind => {
		const { dialect = 'generic' } = kind.trace ?? {};
		return dialect === 'generic' ? { ...kind, trace: { ids, bornIn: documents, ...kind.trace, dialect } } : kind;
	};
	return new KindRegistry([...kinds.all().map(generic), ...(documents.length > 0 ? [plain(ids, documents)] : [])]);
}

/** Claims what no other kind does. */
function plain(ids: readonly string[], documents: readonly string[]): Kind {
	const [glob = ''] = documents;
	return {
		id: idOfPlain,
		name: 'Document with ids of your own',
		description: 'Markdown in which requirements with ids of your own are written, by trace.documents.',
		group: 'plan',
		icon: 'list-ordered',
		match: [{ paths: documents, score: -1 }],
		file: { directory: folderIn(glob), name: '{slug}.md' },
		title: { template: '{title}' },
		trace: { dialect: 'generic', ids, defines: ['requirement'] },
		ordered: false,
		sections: [],
	};
}

/** The folder that a glob begins with. */
function folderIn(glob: string): string {
	const folders = glob.split('/').slice(0, -1);
	const end = folders.findIndex((folder) => !isLiteral(folder));
	return folders.slice(0, end < 0 ? folders.length : end).join('/');
}
