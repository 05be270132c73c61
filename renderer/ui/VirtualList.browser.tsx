import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { VirtualList } from "./VirtualList.tsx";

type RowsProps = { readonly count: number; onOpen?(index: number): void };

function Rows({ count, onOpen }: RowsProps) {
  const [selected, setSelected] = useState(-1);
  return (
    <div style={{ height: 400 }}>
      <VirtualList
        label="Dépêches"
        count={count}
        rowHeight={50}
        selected={selected}
        onSelect={setSelected}
        onAction={(index) => onOpen?.(index)}
        renderRow={(index) => <div style={{ height: 50 }}>row {index}</div>}
        keyOf={(index) => index}
      />
    </div>
  );
}

test("the keys move through a list of which only the visible rows exist", async () => {
  const screen = await render(<Rows count={20_000} />);
  const selected = screen.getByRole("option", { selected: true });
  await userEvent.keyboard("{Tab}");
  await expect.element(selected).toHaveTextContent("row 0");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  await expect.element(selected).toHaveTextContent("row 2");
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(selected).toHaveTextContent("row 1");
  await userEvent.keyboard("{End}");
  await expect.element(selected).toHaveTextContent("row 19999");
  expect(screen.getByRole("option").elements().length).toBeLessThan(60);
  const list = screen.getByRole("listbox").element();
  expect(list.getAttribute("aria-activedescendant")).toBe(selected.element().id);
  expect(selected.element().getAttribute("aria-posinset")).toBe("20000");
});

test("Enter opens what is selected, and a shortcut is left alone", async () => {
  const opened: number[] = [];
  const screen = await render(<Rows count={3} onOpen={(index) => opened.push(index)} />);
  await userEvent.keyboard("{Tab}{Control>}{ArrowDown}{/Control}");
  await expect.element(screen.getByRole("option", { selected: true })).toHaveTextContent("row 0");
  await userEvent.keyboard("{Enter}");
  expect(opened).toEqual([0]);
});
