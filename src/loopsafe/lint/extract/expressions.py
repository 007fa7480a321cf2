"""Expressions: each visitor records the events of evaluating the node and returns its value."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any

from loopsafe.lint.extract.builder import NONE, Env, FrameBuilder, join, union
from loopsafe.lint.facts import AWAITED, GENEXP, HOLDS_AWAIT, LAMBDA, TESTED, Value

Condition = tuple[Any, ...]  # scope kind, operands ..., and last the local name it narrows, or ""

STR = ("type", "str")
BOOL = ("type", "bool")
OBJECTS = frozenset({"name", "param", "attr", "elem", "item", "await", "up"})  # values that may be of any class
ITERATED = OBJECTS | {"call", "gen"}
OLDEST = (3, 10)  # the oldest Python whose code is checked: what only older ones run is dead
LONGEST_CONSTANT = 60
WIDEST_DISPLAY = 64

DUNDERS: dict[type[ast.AST], str] = {
    ast.Add: "__add__",
    ast.Sub: "__sub__",
    ast.Mult: "__mul__",
    ast.Div: "__truediv__",
    ast.FloorDiv: "__floordiv__",
    ast.Mod: "__mod__",
    ast.Pow: "__pow__",
    ast.LShift: "__lshift__",
    ast.RShift: "__rshift__",
    ast.BitOr: "__or__",
    ast.BitXor: "__xor__",
    ast.BitAnd: "__and__",
    ast.MatMult: "__matmul__",
    ast.Eq: "__eq__",
    ast.NotEq: "__ne__",
    ast.Lt: "__lt__",
    ast.LtE: "__le__",
    ast.Gt: "__gt__",
    ast.GtE: "__ge__",
    ast.In: "__contains__",
    ast.NotIn: "__contains__",
}
GROWERS = {"append": 0, "appendleft": 0, "add": 0, "insert": 1, "extend": 0}


def expression(frame: FrameBuilder, node: ast.expr) -> Value:
    """The value of any expression."""
    return EXPRESSIONS[node.__class__](frame, node)


def expressions(frame: FrameBuilder, nodes: Sequence[ast.expr | None]) -> tuple[Value, ...]:
    """The values of several."""
    return tuple([EXPRESSIONS[node.__class__](frame, node) if node is not None else None for node in nodes])


def name(frame: FrameBuilder, node: ast.Name) -> Value:
    frame.module.references.add(node.id)
    return frame.load(node.id)


def constant(frame: FrameBuilder, node: ast.Constant) -> Value:
    value = node.value
    if isinstance(value, (str, bytes)):
        return ("const", value) if len(value) <= LONGEST_CONSTANT else ("type", type(value).__name__)
    if value is Ellipsis or isinstance(value, complex) or (isinstance(value, int) and not -(2**31) < value < 2**31):
        return ("type", type(value).__name__)
    return ("const", value)


def attribute(frame: FrameBuilder, node: ast.Attribute) -> Value:
    base = expression(frame, node.value)
    if base is None:
        return None
    frame.module.references.add(node.attr)
    frame.emit("load", node, base, node.attr)
    return ("attr", base, node.attr)


def call(frame: FrameBuilder, node: ast.Call) -> Value:
    function = node.func
    kind = function.__class__
    if kind is ast.Attribute:
        base = expression(frame, function.value)  # type: ignore[attr-defined]
        callee = ("attr", base, function.attr) if base is not None else None  # type: ignore[attr-defined]
    elif kind is ast.Name:
        callee = frame.load(function.id)  # type: ignore[attr-defined]
    else:
        callee = expression(frame, function)
    if node.args:
        args = tuple([EXPRESSIONS[a.__class__](frame, a) for a in node.args])
    else:
        args = ()
    keywords = tuple([(k.arg, EXPRESSIONS[k.value.__class__](frame, k.value)) for k in node.keywords])
    number = frame.emit("call", node, callee, args, keywords)
    if kind is ast.Attribute and args and function.attr in GROWERS:  # type: ignore[attr-defined]
        _grow(frame, function, args)  # type: ignore[arg-type]
    return ("call", number)


def _grow(frame: FrameBuilder, function: ast.Attribute, args: tuple[Value, ...]) -> None:
    """``x.append(y)``: from here on ``x`` is also a list of ``y``."""
    index = GROWERS[function.attr]
    if index >= len(args) or args[index] is None:
        return
    member = args[index]
    grow(frame, function.value, member if function.attr == "extend" else ("seq", "list", (member,)))


def grow(frame: FrameBuilder, container: ast.expr, value: Value) -> None:
    """The container also holds what ``value`` holds."""
    if isinstance(container, ast.Name):
        frame.add(container.id, value)
    elif isinstance(container, ast.Subscript):
        grow(frame, container.value, ("dict", ((None, value),)))
    elif isinstance(container, ast.Call) and isinstance(container.func, ast.Attribute):
        if container.func.attr in ("setdefault", "get"):
            grow(frame, container.func.value, ("dict", ((None, value),)))
    elif (
        isinstance(container, ast.Attribute)
        and isinstance(container.value, ast.Name)
        and container.value.id in frame.env
    ):
        attribute_assigned(frame, frame.env[container.value.id], container.attr, None, value)


def attribute_assigned(frame: FrameBuilder, base: Value, attr: str, annotation: Value, value: Value) -> None:
    """Note ``self.attr = value`` for the class of the method this frame is."""
    if frame.cls is not None and base == ("param", 0):
        entries = frame.cls.instance.setdefault(attr, [])
        entry = (frame.number, annotation, value)
        if entry not in entries:
            entries.append(entry)


def await_(frame: FrameBuilder, node: ast.Await) -> Value:
    value = expression(frame, node.value)
    if value is not None and value[0] == "call":
        frame.events[value[1]][6] |= AWAITED
    for number in frame.open_withs:
        frame.events[number][6] |= HOLDS_AWAIT
    frame.emit("await", node, value)
    return ("await", value) if value is not None else None


def boolean(frame: FrameBuilder, node: ast.BoolOp) -> Value:
    env, scope = frame.env, frame.scope
    frame.env = dict(env)
    values = []
    last = len(node.values) - 1
    for index, operand in enumerate(node.values):
        if index == last:
            values.append(expression(frame, operand))
            break
        positive, negative, value = conditions(frame, operand)
        values.append(value)
        apply(frame, positive if isinstance(node.op, ast.And) else negative)
    frame.env, frame.scope = env, scope
    return union(*values)


def binary(frame: FrameBuilder, node: ast.BinOp) -> Value:
    # A long chain leans left: a loop instead of recursion, so that its length cannot exhaust the stack.
    chain: list[ast.BinOp] = []
    left: ast.expr = node
    while isinstance(left, ast.BinOp):
        chain.append(left)
        left = left.left
    value = expression(frame, left)
    for depth, link in enumerate(reversed(chain)):
        right = expression(frame, link.right)
        dunder = DUNDERS[link.op.__class__]
        if value is not None and value[0] not in ("const", "type"):
            frame.emit("op", link, dunder, value, (right,))
        elif value is not None and value[0] == "const":
            value = ("type", value[1].__class__.__name__)
        value = ("bin", dunder, value, right) if value is not None and depth < 8 else None
    return value


def compare(frame: FrameBuilder, node: ast.Compare) -> Value:
    left = expression(frame, node.left)
    for operator, comparator in zip(node.ops, node.comparators, strict=True):
        right = expression(frame, comparator)
        dunder = DUNDERS.get(operator.__class__)
        if dunder is not None:
            subject, other = (right, left) if dunder == "__contains__" else (left, right)
            if subject is not None and subject[0] not in ("const", "type", "seq", "dict"):
                frame.emit("op", node, dunder, subject, (other,))
        left = right
    return BOOL


def unary(frame: FrameBuilder, node: ast.UnaryOp) -> Value:
    value = expression(frame, node.operand)
    if isinstance(node.op, ast.Not):
        _tested(frame, node.operand, value)
        return BOOL
    if isinstance(node.op, ast.USub) and value is not None and value[0] == "const" and type(value[1]) in (int, float):
        return ("const", -value[1])
    return value


def _tested(frame: FrameBuilder, node: ast.expr, value: Value) -> None:
    if value is None:
        return
    if value[0] == "call":
        frame.events[value[1]][6] |= TESTED
    elif value[0] in OBJECTS:
        frame.emit("op", node, "__bool__", value, ())


def conditional(frame: FrameBuilder, node: ast.IfExp) -> Value:
    positive, negative, _ = conditions(frame, node.test)
    env, scope = frame.env, frame.scope
    frame.env = dict(env)
    apply(frame, positive)
    first = expression(frame, node.body)
    after = frame.env
    frame.env, frame.scope = dict(env), scope
    apply(frame, negative)
    second = expression(frame, node.orelse)
    frame.env, frame.scope = join(_without_narrowing(after, env), _without_narrowing(frame.env, env)), scope
    return union(first, second)


def _without_narrowing(env: Env, before: Env) -> Env:
    return {key: before.get(key, value) for key, value in env.items()}


def sequence(frame: FrameBuilder, node: ast.List | ast.Tuple | ast.Set) -> Value:
    values = expressions(frame, node.elts)
    return ("seq", node.__class__.__name__.lower(), values[:WIDEST_DISPLAY])


def dictionary(frame: FrameBuilder, node: ast.Dict) -> Value:
    pairs = []
    for key, item in zip(node.keys, node.values, strict=True):
        left = expression(frame, key) if key is not None else None
        right = expression(frame, item)
        if key is None:
            pairs.append((None, ("item", right, None) if right is not None else None))
        else:
            pairs.append((left if left is not None and left[0] == "const" else None, right))
    return ("dict", tuple(pairs[:WIDEST_DISPLAY]))


def subscript(frame: FrameBuilder, node: ast.Subscript) -> Value:
    base = expression(frame, node.value)
    key = expression(frame, node.slice)
    if base is None:
        return None
    frame.emit("op", node, "__getitem__", base, (key,))
    if isinstance(node.slice, ast.Slice):
        return base
    return ("item", base, key)


def slice_(frame: FrameBuilder, node: ast.Slice) -> Value:
    expressions(frame, (node.lower, node.upper, node.step))
    return ("type", "slice")


def starred(frame: FrameBuilder, node: ast.Starred) -> Value:
    value = expression(frame, node.value)
    if value is not None and value[0] in ITERATED:
        frame.emit("iter", node.value, value)
    return ("star", value)


def named(frame: FrameBuilder, node: ast.NamedExpr) -> Value:
    value = expression(frame, node.value)
    frame.store(node.target.id, value)
    return value


def formatted(frame: FrameBuilder, node: ast.JoinedStr) -> Value:
    for part in node.values:
        inner = getattr(part, "value", None)
        if isinstance(inner, ast.expr):
            value = expression(frame, inner)
            if value is not None and (value[0] in OBJECTS or value[0] in ("call", "caught")):
                frame.emit("op", inner, "__format__", value, ())
            spec = getattr(part, "format_spec", None)
            if spec is not None:
                expression(frame, spec)
    return STR


def interpolated(frame: FrameBuilder, node: Any) -> Value:
    expression(frame, node.value)
    return None


def lambda_(frame: FrameBuilder, node: ast.Lambda) -> Value:
    child = FrameBuilder(frame.module, frame, "<lambda>", LAMBDA)
    parameters(frame, child, node.args)
    value = expression(child, node.body)
    child.returns.append((value, 0))
    child.finish(node.lineno)
    return ("fn", child.number)


def yield_(frame: FrameBuilder, node: ast.Yield) -> Value:
    frame.yields.append(expression(frame, node.value) if node.value is not None else NONE)
    for number in frame.open_withs:
        frame.events[number][6] |= HOLDS_AWAIT
    return None


def yield_from(frame: FrameBuilder, node: ast.YieldFrom) -> Value:
    value = expression(frame, node.value)
    if value is not None:
        frame.emit("iter", node.value, value)
        frame.yields.append(("elem", value))
    return None


def comprehension(frame: FrameBuilder, node: ast.ListComp | ast.SetComp | ast.DictComp) -> Value:
    env, scope = frame.env, frame.scope
    frame.env = dict(env)
    for generator in node.generators:
        _generator(frame, generator, expression(frame, generator.iter))
    if isinstance(node, ast.DictComp):
        expression(frame, node.key)
        result: Value = ("dict", ((None, expression(frame, node.value)),))
    else:
        kind = "list" if isinstance(node, ast.ListComp) else "set"
        member = expression(frame, node.elt)
        if member is not None and frame.scopes[frame.scope][1:2] in (("true",), ("false",)) and frame.scope != scope:
            member = ("held", member, frame.scope)
        result = ("seq", kind, (member,))
    frame.env, frame.scope = env, scope
    return result


def _generator(frame: FrameBuilder, generator: ast.comprehension, iterable: Value) -> None:
    if generator.is_async:
        for number in frame.open_withs:
            frame.events[number][6] |= HOLDS_AWAIT
    if iterable is not None:
        frame.emit("aiter" if generator.is_async else "iter", generator.iter, iterable)
        assign(frame, generator.target, ("aelem" if generator.is_async else "elem", iterable), binds=True)
    else:
        assign(frame, generator.target, None, binds=True)
    for test in generator.ifs:
        positive, _, _ = conditions(frame, test)
        apply(frame, positive)


def generator_expression(frame: FrameBuilder, node: ast.GeneratorExp) -> Value:
    first, *others = node.generators
    iterable = expression(frame, first.iter)
    child = FrameBuilder(frame.module, frame, "<genexpr>", GENEXP)
    _generator(child, first, ("up", iterable) if iterable is not None else None)
    for generator in others:
        _generator(child, generator, expression(child, generator.iter))
    child.yields.append(expression(child, node.elt))
    child.finish(node.lineno)
    return ("gen", child.number)


def parameters(outer: FrameBuilder, child: FrameBuilder, node: ast.arguments) -> None:
    """Declare a function's parameters; defaults are evaluated in the frame outside."""
    positional = [*node.posonlyargs, *node.args]
    defaults: list[Value] = [None] * (len(positional) - len(node.defaults))
    defaults += [_default(outer, default) for default in node.defaults]
    for index, (argument, default) in enumerate(zip(positional, defaults, strict=True)):
        _parameter(outer, child, argument, 0 if index < len(node.posonlyargs) else 1, default)
    if node.vararg is not None:
        _parameter(outer, child, node.vararg, 2, None)
    for argument, optional in zip(node.kwonlyargs, node.kw_defaults, strict=True):
        _parameter(outer, child, argument, 3, None if optional is None else _default(outer, optional))
    if node.kwarg is not None:
        _parameter(outer, child, node.kwarg, 4, None)


def _default(outer: FrameBuilder, node: ast.expr) -> Value:
    value = expression(outer, node)
    return ("default",) if value is None else value


def _parameter(outer: FrameBuilder, child: FrameBuilder, node: ast.arg, kind: int, default: Value) -> None:
    annotation_ = annotation(outer, node.annotation) if node.annotation is not None else None
    number = len(child.params)
    child.params.append((node.arg, kind, annotation_, default))
    value: Value = ("param", number)
    child.env[node.arg] = value
    child.assigned[node.arg] = [(child.number, value)]


def annotation(frame: FrameBuilder, node: ast.expr) -> Value:
    """An annotation's value: names are looked up late, strings are parsed, nothing is an event."""
    kind = node.__class__
    if kind is ast.Name:
        frame.free.add(node.id)  # type: ignore[attr-defined]
        return ("name", node.id)  # type: ignore[attr-defined]
    if isinstance(node, ast.Attribute):
        base = annotation(frame, node.value)
        return ("attr", base, node.attr) if base is not None else None
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            try:
                return annotation(frame, ast.parse(node.value.strip(), mode="eval").body)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                return None
        return ("const", node.value) if node.value is None or isinstance(node.value, (int, bool)) else None
    if isinstance(node, ast.Subscript):
        base = annotation(frame, node.value)
        if base is None:
            return None
        if base[-1] in ("Literal",):
            inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            consts = tuple(("const", c.value) for c in inner if isinstance(c, ast.Constant))
            return ("item", base, ("seq", "tuple", consts[:WIDEST_DISPLAY]))
        return ("item", base, annotation(frame, node.slice))
    if isinstance(node, (ast.Tuple, ast.List)):
        return ("seq", "tuple", tuple([annotation(frame, element) for element in node.elts]))
    if isinstance(node, ast.BinOp):
        return union(annotation(frame, node.left), annotation(frame, node.right))
    if isinstance(node, ast.Starred):
        return annotation(frame, node.value)
    return None


def conditions(frame: FrameBuilder, node: ast.expr) -> tuple[list[Condition], list[Condition], Value]:
    """Evaluate a test: what holds when it is true, what holds when it is false, and its value."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        positive, negative, _ = conditions(frame, node.operand)
        return negative, positive, BOOL
    if isinstance(node, ast.BoolOp):
        return _boolean_conditions(frame, node)
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        decided = _version(frame, node)
        if decided is not None:
            expression(frame, node)
            return ([], [("never",)], BOOL) if decided else ([("never",)], [], BOOL)
        if _is_script(node):
            expression(frame, node)
            return [("script", "")], [], BOOL
        found = _comparison(frame, node)
        if found is not None:
            return found
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
        value = expression(frame, node)
        if len(node.args) == 2:
            _, _, _, _, _, _, _, _, args, _ = frame.events[value[1]]
            key = node.args[0].id if isinstance(node.args[0], ast.Name) else ""
            if args[0] is not None and args[1] is not None:
                return [("isinstance", args[0], args[1], key)], [("notinstance", args[0], args[1], key)], BOOL
        return [], [], BOOL
    value = expression(frame, node)
    _tested(frame, node, value)
    if value is None:
        return [], [], None
    if value[0] == "const":
        return ([], [("never",)], value) if value[1] else ([("never",)], [], value)
    inner = node.value if isinstance(node, ast.NamedExpr) else node
    key = node.target.id if isinstance(node, ast.NamedExpr) else inner.id if isinstance(inner, ast.Name) else ""
    return [("true", value, key)], [("false", value, key)], value


def _boolean_conditions(frame: FrameBuilder, node: ast.BoolOp) -> tuple[list[Condition], list[Condition], Value]:
    env, scope = frame.env, frame.scope
    frame.env = dict(env)
    conjunction = isinstance(node.op, ast.And)
    gathered: list[Condition] = []
    otherwise: list[tuple[Condition, ...]] = []
    values = []
    for operand in node.values:
        positive, negative, value = conditions(frame, operand)
        values.append(value)
        held, opposite = (positive, negative) if conjunction else (negative, positive)
        gathered += held
        otherwise.append(tuple(opposite))
        apply(frame, held)
    frame.env, frame.scope = _without_narrowing(frame.env, env), scope
    rest: list[Condition] = []
    if all(otherwise) and not any(("never",) in held for held in otherwise):
        rest = [("either", tuple(tuple(condition[:-1] for condition in held) for held in otherwise), "")]
    return (gathered, rest, union(*values)) if conjunction else (rest, gathered, union(*values))


def _imported(frame: FrameBuilder | None, name: str) -> Value:
    """What a name is bound to here or around, without using it."""
    while frame is not None and name not in frame.env:
        frame = frame.parent
    return frame.env[name] if frame is not None else None


def _is_script(node: ast.Compare) -> bool:
    """``__name__ == "__main__"``."""
    left, right = node.left, node.comparators[0]
    return (
        isinstance(left, ast.Name)
        and left.id == "__name__"
        and isinstance(node.ops[0], ast.Eq)
        and isinstance(right, ast.Constant)
        and right.value == "__main__"
    )


def _version(frame: FrameBuilder, node: ast.Compare) -> bool | None:
    """What a test of ``sys.version_info`` says on every Python there is code for; None when that depends."""
    left, operator, right = node.left, node.ops[0], node.comparators[0]
    major = isinstance(left, ast.Subscript) and isinstance(left.slice, ast.Constant) and left.slice.value == 0
    if isinstance(left, ast.Subscript) and (major or isinstance(left.slice, ast.Slice)):
        left = left.value
    if isinstance(left, ast.Name):
        if _imported(frame, left.id) != ("from", 0, "sys", "version_info"):
            return None
    elif not (isinstance(left, ast.Attribute) and left.attr == "version_info" and isinstance(left.value, ast.Name)):
        return None
    try:
        wanted = ast.literal_eval(right)
    except ValueError:
        return None
    version = (wanted,) if major else wanted
    if not isinstance(version, tuple) or not all(type(part) is int for part in version) or not version:
        return None
    kind = operator.__class__
    older = version < OLDEST if kind in (ast.Gt, ast.LtE) else version <= OLDEST[: len(version)]
    if older and kind in (ast.GtE, ast.Lt, ast.Gt, ast.LtE):
        return kind in (ast.GtE, ast.Gt)
    if kind in (ast.Eq, ast.NotEq) and version < OLDEST[: len(version)]:
        return kind is ast.NotEq
    return None


def _comparison(
    frame: FrameBuilder, node: ast.Compare
) -> tuple[list[Condition], list[Condition], Value] | None:
    right = node.comparators[0]
    operator = node.ops[0].__class__
    if not isinstance(right, ast.Constant) or operator not in (ast.Is, ast.IsNot, ast.Eq, ast.NotEq):
        return None
    if right.value is not None and right.value is not True and right.value is not False:
        return None
    value = expression(frame, node.left)
    left = node.left.target if isinstance(node.left, ast.NamedExpr) else node.left
    key = left.id if isinstance(left, ast.Name) else ""
    if value is None:
        return [], [], BOOL
    yes, no = ("none", "notnone") if right.value is None else ("true", "false") if right.value else ("false", "true")
    if operator in (ast.IsNot, ast.NotEq):
        yes, no = no, yes
    return [(yes, value, key)], [(no, value, key)], BOOL


def apply(frame: FrameBuilder, held: list[Condition]) -> None:
    """Enter the guards in ``held`` and narrow the names they speak of."""
    for condition in held:
        frame.push(*condition[:-1]) if len(condition) > 1 else frame.push(*condition)
        key = condition[-1]
        if len(condition) > 1 and key and key in frame.env:
            kind = condition[0]
            if kind == "isinstance":
                frame.env[key] = ("narrow", frame.env[key], condition[2])
            elif kind == "notinstance":
                frame.env[key] = ("exclude", frame.env[key], condition[2])
            elif kind == "none":
                frame.env[key] = NONE


def assign(frame: FrameBuilder, target: ast.expr, value: Value, *, binds: bool = False) -> None:
    """Bind ``target`` to ``value``; ``binds``: only names, inside a comprehension."""
    kind = target.__class__
    if kind is ast.Name:
        if binds:
            frame.env[target.id] = value  # type: ignore[attr-defined]
        else:
            frame.store(target.id, value)  # type: ignore[attr-defined]
    elif isinstance(target, (ast.Tuple, ast.List)):
        if value is not None and value[0] in ITERATED:
            frame.emit("iter", target, value)
        for index, element in enumerate(target.elts):
            if isinstance(element, ast.Starred):
                member = ("elem", value) if value is not None else None
                assign(frame, element.value, ("seq", "list", (member,)), binds=binds)
            elif value is not None and value[0] == "seq" and index < len(value[2]):
                assign(frame, element, value[2][index], binds=binds)
            else:
                item = ("item", value, ("const", index)) if value is not None else None
                assign(frame, element, item, binds=binds)
    elif isinstance(target, ast.Attribute):
        base = expression(frame, target.value)
        if base is not None:
            frame.emit("store", target, base, target.attr, value)
            attribute_assigned(frame, base, target.attr, None, value)
    elif isinstance(target, ast.Subscript):
        base = expression(frame, target.value)
        key = expression(frame, target.slice)
        if base is not None:
            frame.emit("op", target, "__setitem__", base, (key, value))
        if value is not None:
            constant_key = key if key is not None and key[0] == "const" else None
            grow(frame, target.value, ("dict", ((constant_key, value),)))


Visitor = Callable[[FrameBuilder, Any], Value]
EXPRESSIONS: dict[type[ast.AST], Visitor] = {
    ast.Name: name,
    ast.Constant: constant,
    ast.Attribute: attribute,
    ast.Call: call,
    ast.Await: await_,
    ast.BoolOp: boolean,
    ast.BinOp: binary,
    ast.Compare: compare,
    ast.UnaryOp: unary,
    ast.IfExp: conditional,
    ast.List: sequence,
    ast.Tuple: sequence,
    ast.Set: sequence,
    ast.Dict: dictionary,
    ast.Subscript: subscript,
    ast.Slice: slice_,
    ast.Starred: starred,
    ast.NamedExpr: named,
    ast.JoinedStr: formatted,
    ast.FormattedValue: interpolated,
    ast.Lambda: lambda_,
    ast.Yield: yield_,
    ast.YieldFrom: yield_from,
    ast.ListComp: comprehension,
    ast.SetComp: comprehension,
    ast.DictComp: comprehension,
    ast.GeneratorExp: generator_expression,
}
for _name in ("TemplateStr", "Interpolation"):
    if hasattr(ast, _name):
        EXPRESSIONS[getattr(ast, _name)] = formatted if _name == "TemplateStr" else interpolated
