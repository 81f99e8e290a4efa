/** The phone's background audio player. Like WeChat's it starts as soon as it has an address. */
export class BackgroundAudio {
  title = '';
  startTime = 0;
  playbackRate = 1;
  currentTime = 0;
  duration = 70;
  paused = true;
  private address = '';
  private readonly listeners = new Map<string, (() => void)[]>();

  get src(): string {
    return this.address;
  }

  set src(address: string) {
    if (this.title === '') throw new Error('BackgroundAudioManager plays nothing without a title');
    this.address = address;
    this.currentTime = this.startTime;
    this.play();
  }

  play(): void {
    this.paused = false;
    this.tell('Play');
    this.tell('TimeUpdate');
  }

  pause(): void {
    this.paused = true;
    this.tell('Pause');
  }

  seek(seconds: number): void {
    this.currentTime = seconds;
    this.tell('TimeUpdate');
  }

  onPlay = this.hear('Play');
  onPause = this.hear('Pause');
  onStop = this.hear('Stop');
  onEnded = this.hear('Ended');
  onError = this.hear('Error');
  onTimeUpdate = this.hear('TimeUpdate');

  private hear(event: string) {
    return (listener: () => void): void => {
      this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    };
  }

  private tell(event: string): void {
    for (const listener of this.listeners.get(event) ?? []) setTimeout(listener, 0);
  }
}
