import type { Alarm } from '../domain/alarm.js'
import type { AlarmNotice } from '../domain/ports.js'
import { sayMoment } from './dates.js'
import { describeFaults } from './store-faults.js'
import type { Texts } from './texts.js'

/** What editors read when something began or is over. */
export function alarmText(notice: AlarmNotice, texts: Texts, timeZone: string): string {
  return 'begun' in notice ? begunText(notice.begun, texts, timeZone) : texts.html(`alarm-over-${notice.over}`)
}

function begunText(alarm: Alarm, texts: Texts, timeZone: string): string {
  switch (alarm.kind) {
    case 'articles-refused':
      return describeFaults(alarm.faults, texts)
    case 'no-room':
      return texts.html('alarm-no-room')
    case 'sending-parked':
      return texts.html('alarm-sending-parked', { until: sayMoment(alarm.until, texts.language, timeZone) })
    case 'channel-unreachable':
      return texts.html('editors-channel-unreachable', { why: alarm.why })
    case 'readers-unreachable':
      return texts.html('alarm-readers-unreachable', { count: alarm.count, of: alarm.of })
    case 'letter-refused':
      return texts.html('editors-letter-refused', { mailing: alarm.mailing, why: alarm.why })
  }
}
