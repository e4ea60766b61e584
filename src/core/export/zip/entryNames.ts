import { deviceName } from '../deviceName.ts';

/** Characters that a file's name can't have on some system, or that mean a folder there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const refused = /[\u0000-\u001f\u007f<>:"|?*\\]/g;

/**
 * Names of the entries of an archive: none leads out of the folder that it is unpacked into, on any system, and no two
 * are one where case does not count.
 */
export class EntryNames {
	private readonly taken = new Set<string>();

	/** @param path as wanted, with `/` */
	name(path: string): string {
		const safe =
			path
				.split('/')
				.map(segment)
				.filter((part) => part !== '')
				.join('/') || '_';
		const dot = safe.lastIndexOf('.');
		const end = dot > safe.lastIndexOf('/') + 1 ? dot : safe.length;
		let name = safe;
		for (let i = 2; this.taken.has(key(name)); i++) {
			name = `${safe.slice(0, end)}-${i}${safe.slice(end)}`;
		}
		this.taken.add(key(name));
		return name;
	}
}

function segment(part: string): string {
	if (part === '.' || part === '..') {
		return '';
	}
	// Windows drops what stands at the end of a name
	return part
		.replace(refused, '_')
		.replace(/[. ]+$/, '_')
		.replace(deviceName, '_$&');
}

/** Two spellings of one letter are one name on macOS. */
function key(name: string): string {
	return name.normalize('NFC').toLowerCase();
}
