// The single file brings core.wasm along, packed: nothing is fetched.
import packed from 'crosscheck:core';
import { unpacked } from '../../wasm/unpack.js';

export const coreSource = () => unpacked(packed);
