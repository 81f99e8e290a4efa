import { useEffect, useRef } from 'react';
import type { UnitCompletion } from '../../../../core/statistics/contract';
import styles from './chart.module.scss';
import { chartOption } from './chart-option';
import { echarts } from './echarts';
import { lookOf } from './look';

/** The bar chart in a browser. Drawn again when the window, the colours or the font size change. */
export function BrowserChart({ units, height }: { units: readonly UnitCompletion[]; height: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const chart = echarts.init(element);
    const draw = () => {
      chart.resize();
      chart.setOption(chartOption(units, chart.getWidth(), lookOf(getComputedStyle(element))), true);
    };
    draw();
    const size = new ResizeObserver(draw);
    size.observe(element);
    const darkness = matchMedia('(prefers-color-scheme: dark)');
    darkness.addEventListener('change', draw);
    return () => {
      size.disconnect();
      darkness.removeEventListener('change', draw);
      chart.dispose();
    };
  }, [units]);
  return <div ref={box} className={styles.chart} style={{ height: `${height}px` }} />;
}
