import './trust.js';
import './elements/app.js';
import { loadCore } from './engine.js';
import { register } from './offline/register.js';
import { offerUpdate } from './offline/update.js';

loadCore().then(() => register(offerUpdate), () => {}); // what the page needs first comes first
