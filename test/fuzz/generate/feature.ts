import { design, requirements, tasks } from '../../bench/generate/kiro.ts';
import type { Place } from '../../bench/generate/place.ts';
import { Prose, type Random } from '../../bench/generate/prose.ts';
import { openspec, speckitSpec, speckitTasks } from '../../bench/generate/specs.ts';
import type { Files } from '../../support/traceTexts.ts';
import type { FeatureSubject } from '../subject.ts';
import { anyBlock } from './blocks.ts';
import { chance } from './chance.ts';
import { idList } from './words.ts';

/** The documents of one feature, as they are or with blocks and lists of ids of any sort put into them. */
export function feature(random: Random): FeatureSubject {
	const prose = new Prose(random);
	const place: Place = {
		number: random.between(1, 9),
		feature: 'ledger',
		prose,
		source: 'src/ledger/index.ts',
		length: random.between(200, 900),
	};
	const files = random.pick<() => Files>([
		() => ({
			'.kiro/specs/ledger/requirements.md': requirements(place),
			'.kiro/specs/ledger/design.md': design(place),
			'.kiro/specs/ledger/tasks.md': tasks(place),
		}),
		() => ({ 'specs/001-ledger/spec.md': speckitSpec(place), 'specs/001-ledger/tasks.md': speckitTasks(place) }),
		() => ({ 'openspec/specs/ledger/spec.md': openspec(place) }),
	])();
	return {
		type: 'feature',
		files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, disturbed(text, random)])),
	};
}

function disturbed(text: string, random: Random): string {
	const lines = text.split('\n');
	for (let times = random.between(0, 4); times > 0; times--) {
		const at = random.between(0, lines.length);
		const added = chance(random, 0.5) ? `  - _Requirements: ${idList(random)}_` : anyBlock(random);
		lines.splice(at, chance(random, 0.3) ? 1 : 0, added);
	}
	return lines.join(chance(random, 0.8) ? '\n' : '\r\n');
}
