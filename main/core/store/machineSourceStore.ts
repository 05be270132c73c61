import { MachineSource } from "#shared/contract/machine.ts";
import { keptSetting } from "./keptSetting.ts";

/** The service that translates. */
export const { read: machineSource, keep: keepMachineSource } = keptSetting("machineSource", MachineSource);
