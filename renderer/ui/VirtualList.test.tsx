import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { VirtualList } from "./VirtualList.tsx";

afterEach(cleanup);
const opened: number[] = [];

function Rows({ count }: { readonly count: number }) {
  const [selected, setSelected] = useState(-1);
  return (
    <VirtualList
      label="Dépêches"
      count={count}
      rowHeight={50}
      selected={selected}
      onSelect={setSelected}
      onAction={(index) => opened.push(index)}
      renderRow={(index) => `row ${index}`}
      keyOf={(index) => index}
    />
  );
}

const selectedText = (): string | null | undefined => screen.queryByRole("option", { selected: true })?.textContent;

test("the arrow keys move through a list of which only a few rows exist", () => {
  render(<Rows count={20_000} />);
  const list = screen.getByRole("listbox", { name: "Dépêches" });
  expect(screen.getAllByRole("option").length).toBeLessThan(100);
  fireEvent.focus(list);
  expect(selectedText()).toBe("row 0");
  fireEvent.keyDown(list, { key: "ArrowDown" });
  fireEvent.keyDown(list, { key: "ArrowDown" });
  expect(selectedText()).toBe("row 2");
  expect(list.getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { selected: true }).id);
  fireEvent.keyDown(list, { key: "ArrowUp" });
  expect(selectedText()).toBe("row 1");
  fireEvent.keyDown(list, { key: "Home" });
  expect(selectedText()).toBe("row 0");
});

test("Enter opens what is selected, and a shortcut is left alone", () => {
  render(<Rows count={3} />);
  const list = screen.getByRole("listbox", { name: "Dépêches" });
  fireEvent.focus(list);
  fireEvent.keyDown(list, { key: "ArrowDown", ctrlKey: true });
  expect(selectedText()).toBe("row 0");
  fireEvent.keyDown(list, { key: "Enter" });
  expect(opened).toEqual([0]);
});

test("a row says its place in the whole list", () => {
  render(<Rows count={500} />);
  const [first] = screen.getAllByRole("option");
  expect(first?.getAttribute("aria-setsize")).toBe("500");
  expect(first?.getAttribute("aria-posinset")).toBe("1");
});
