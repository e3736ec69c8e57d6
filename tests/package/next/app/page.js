// A page of Next's: compared while it is built, and an element that wakes in the browser.
import { compare } from 'crosscheck';
import Story from './story.js';

export default async function Page() {
  const { format } = await compare({ articles: [{ id: 'herald', text: 'At least 12 people died.' }] });
  return <main data-server={format}><Story /></main>;
}
