export const MODULES: string[];
