/** Where an export is written: files and folders by their place, a path of the disk or an address. */
export interface FileSystem<Place> {
	/** The place of a path, with `/`, below a folder. */
	below(folder: Place, path: string): Place;
	/** A place in the same folder, by its name. */
	beside(place: Place, name: string): Place;
	/** Last part of a place. */
	name(place: Place): string;
	entry(place: Place): Promise<'file' | 'directory' | 'none'>;
	/** Paths of all that is below a folder and is no folder. */
	files(folder: Place): Promise<readonly string[]>;
	/** Rejects where it can't be read. */
	read(file: Place): Promise<Uint8Array>;
	/** Makes a new file, and the folders above it. */
	write(file: Place, content: Uint8Array): Promise<void>;
	/** Puts a file in the place of another, or a folder where there is none. */
	move(from: Place, to: Place): Promise<void>;
	/** A file, or a folder with all that is in it; nothing where there is none. */
	remove(place: Place): Promise<void>;
}
