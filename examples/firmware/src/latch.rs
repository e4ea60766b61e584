//! Drives one latch. The coil must not be powered for longer than `MAX_MS`, or it burns.

pub const MAX_MS: u32 = 500;

pub trait Coil {
    fn set(&mut self, on: bool);
}

/// Pulses the coil; a longer pulse than the coil bears is cut short.
pub fn pulse<C: Coil>(coil: &mut C, ms: u32, wait: impl Fn(u32)) {
    coil.set(true);
    wait(ms.min(MAX_MS));
    coil.set(false);
}
