import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useId } from 'react';
import type { UnitCompletion } from '../../../../core/statistics/contract';
import { type CanvasNode, isCanvasNode } from './canvas-node';
import styles from './chart.module.scss';
import { chartOption } from './chart-option';
import { echarts } from './echarts';
import { LOOK_PROPERTIES, lookOf } from './look';

/** The bar chart in the mini program, on WeChat's own canvas. */
export function WeappChart({ units, height }: { units: readonly UnitCompletion[]; height: number }) {
  const id = `chart${useId().replace(/\W/g, '')}`;
  useEffect(() => {
    let chart: ReturnType<typeof echarts.init> | null = null;
    let isGone = false;
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true, computedStyle: [...LOOK_PROPERTIES] }, (found) => {
          if (isGone || !isCanvasNode(found?.node)) return;
          chart = onCanvas(found.node, { width: found.width, height: found.height });
          chart.setOption(chartOption(units, chart.getWidth(), lookOf(found)));
        })
        .exec();
    });
    return () => {
      isGone = true;
      chart?.dispose();
    };
  }, [id, units]);
  return <Canvas type='2d' id={id} canvasId={id} className={styles.chart} style={{ height: `${height}px` }} />;
}

function onCanvas(canvas: CanvasNode, { width, height }: { width: number; height: number }) {
  const devicePixelRatio = Taro.getWindowInfo().pixelRatio;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  // ECharts measures text on a canvas that it keeps after this page has gone, so that one is offscreen. It also adds
  // mouse listeners, which WeChat's canvas lacks.
  echarts.setPlatformAPI({ createCanvas: () => measuringCanvas() ?? canvas });
  canvas.addEventListener ??= () => {};
  canvas.removeEventListener ??= () => {};
  return echarts.init(canvas, undefined, { width, height, devicePixelRatio });
}

function measuringCanvas(): CanvasNode | null {
  const canvas: unknown = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 });
  return isCanvasNode(canvas) ? canvas : null;
}
