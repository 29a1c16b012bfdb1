/** Names that languages and tools look for on any object. */
const LOOKED_FOR = new Set([
  'then',
  'toJSON',
  'inspect',
  'nodeType',
  '$$typeof',
  '__esModule',
  'default',
  'asymmetricMatch',
  'constructor',
]);

/** An object that throws when something is asked of it that isn't there: no test passes by accident. */
export function strict<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    // Methods and accessors run on the object itself, which has private fields.
    get(object, key) {
      if (!(key in object) && typeof key === 'string' && !LOOKED_FOR.has(key))
        throw new Error(`stand-in: ${name}.${key} is not implemented`);
      const value: unknown = Reflect.get(object, key, object);
      return typeof value === 'function' ? (value.bind(object) as unknown) : value;
    },
    set: (object, key, value) => Reflect.set(object, key, value, object),
  });
}

/** An event with `preventDefault`, as Electron gives them. */
export interface CancelableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function cancelable<T extends object>(more: T): T & CancelableEvent {
  const event = {
    ...more,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
