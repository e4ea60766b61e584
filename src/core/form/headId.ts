/** Stands for what belongs to no section: what a document says above its first one. No section has this id. */
export const headId = '';
