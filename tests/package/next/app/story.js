'use client';
import { useEffect, useState } from 'react';
import { compare } from 'crosscheck';
import 'crosscheck/element';

export default function Story() {
  const [format, tell] = useState('');
  useEffect(() => {
    compare({ articles: [{ id: 'herald', text: 'At least 12 people died.' }] }).then((report) => tell(report.format), (error) => tell(error.message));
  }, []);
  return <>
    <cross-check><article data-outlet="The Herald">At least 12 people died.</article></cross-check>
    <p data-browser={format}></p>
  </>;
}
