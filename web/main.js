import './trust.js';
import './elements/app.js';
import { loadCore } from './engine.js';
import { register } from './offline/register.js';
import { prepare } from './strings/index.js';

prepare();
loadCore().then(() => register(async (offer) => (await import('./offline/update.js')).offerUpdate(offer)), () => {}); // what the page needs first comes first
