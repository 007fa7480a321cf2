"""All types of an attribute: by the object's construction, by assignments in its class, and by its methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import DEF, is_put_into
from loopsafe.lint.link.program.types import Fn, Inst, Lit, Type, Types, is_none, merge
from loopsafe.lint.reach.propagation.forms.declared import declared
from loopsafe.lint.reach.propagation.mutation.writes import PLAIN
from loopsafe.lint.reach.propagation.objects.class_bodies import class_named_in_body, made_in_class_body

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

NOTHING: Types = (Lit(None, "NoneType"),)


def attribute(certainty: Certainty, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
    """All types of ``x.name``.

    Of the values that a class assigns, only their classes are certain: other code may set the attribute.
    """
    _, owner, name = value
    owners = certainty.certain(context, env, owner, depth + 1)
    if not owners and owner == ("param", 0):
        owners = certainty.linker.types(context, owner)
    found: list[Types] = []
    for t in owners:
        built = certainty.constructions.attribute(t, name) if isinstance(t, Inst) else ()
        built = built or _method(certainty, t, name) or _flag(certainty, t, name)
        built = built or made_in_class_body(certainty, t, name) or class_named_in_body(certainty, t, name)
        if not built and isinstance(t, Inst):
            built = _assigned(certainty, t, name, depth) or _supplied(certainty, t, name, depth)
            built = built or _property(certainty, t, name, depth) or _declared_by_library(certainty, t, name)
        if not built:
            return ()
        found.append(built)
    return merge(*found) if found else ()


def _assigned(certainty: Certainty, t: Inst, name: str, depth: int) -> Types:
    """The types that methods of the object's class and its subclasses assign, if nothing else sets the attribute."""
    linker = certainty.linker
    if not linker.hierarchy.is_complete(t.ref):
        return ()
    found: list[Types] = []
    saying = linker.hierarchy.that_mention(t.ref, name, exact=t.exact)
    if all(_only_puts_into(certainty, ref, name) for ref, _ in saying):
        return ()  # others assign it
    hidden = any(name in cls.attributes for _, cls in saying) and _is_hidden(certainty, t, name)
    for ref, cls in saying:
        if name in cls.methods:
            return ()
        if hidden and not _is_own_descriptor(certainty, ref, name):
            pass  # the value in the class body is never read
        elif name in cls.attributes and not _is_only_declared(certainty, ref, name):
            known = _field(certainty, ref, name)
            if not known:
                return ()
            found.append(known)
        for fid, _, made in cls.instance.get(name, ()):
            method = linker.program.context(ref[0], fid)
            own: Env = ((0, (t,)),) if method.frame.owner >= 0 and t.origin else ()
            known = certainty.certain(method, own, made, depth + 1)
            if not known or any(isinstance(one, Lit) and not is_none(one) for one in known):
                return ()
            found.append(certainty.constructions.unless_set(known, ref, name))
    assigned = merge(*found) if found else ()
    if all(map(is_none, assigned)):
        return ()  # others may fill it
    return certainty.contents.unless_shared(assigned, t.ref, name)


def _only_puts_into(certainty: Certainty, ref: Ref, name: str) -> bool:
    """Whether a class does not assign an attribute, but puts something into it: ``self.cache["key"] = value``."""
    program = certainty.linker.program
    cls = program.cls(ref)
    if name in cls.attributes and not _is_only_declared(certainty, ref, name):
        return False
    return name not in cls.methods and all(
        is_put_into(program.frame((ref[0], fid)), name, value) for fid, _, value in cls.instance.get(name, ())
    )


def _is_own_descriptor(certainty: Certainty, ref: Ref, name: str) -> bool:
    """Whether a class body binds the name to a descriptor of the project, which handles reads and writes."""
    linker = certainty.linker
    cls = linker.program.cls(ref)
    body = linker.program.context(ref[0], cls.frame)
    made = [t for _, value in cls.attributes.get(name, ()) for t in linker.types(body, value)]
    own = (t.ref for t in made if isinstance(t, Inst) and not linker.program.module(t.ref[0]).is_stub)
    return any(linker.methods.find(one, hook) is not None for one in own for hook in ("__get__", "__set__"))


def _supplied(certainty: Certainty, t: Inst, name: str, depth: int) -> Types:
    """The types that a default factory makes, if nobody assigns the attribute: ``@default("store")``."""
    linker = certainty.linker
    maker = linker.default_factories.maker(t.ref, name)
    related = (*linker.hierarchy.mro(t.ref), *(() if t.exact else linker.hierarchy.subclasses(t.ref)))
    if maker is None or certainty.constructions.writes.is_set_elsewhere(t.ref, name):
        return ()
    for ref in related:
        replaced = linker.default_factories.maker(ref, name) not in (None, maker)
        if replaced or name in linker.program.cls(ref).instance or linker.records.passed(ref, name):
            return ()
    target = linker.program.context(*maker.ref)
    returns = tuple(value for value, _ in target.frame.returns)
    return certainty.together(target, ((0, (t,)),), returns, depth + 1) if returns else ()


def _is_only_declared(certainty: Certainty, ref: Ref, name: str) -> bool:
    """Whether a class body only annotates an attribute and assigns nothing: ``security: Security``."""
    linker, program = certainty.linker, certainty.linker.program
    if any(value is not None for _, value in program.cls(ref).attributes[name]) or linker.records.is_record(ref):
        return False
    owners = linker.hierarchy.mro(ref)  # a library's base class, or a metaclass, may make fields of declarations
    foreign = any(program.module(o[0]).is_stub and program.module(o[0]).name not in PLAIN for o in owners)
    return not foreign and all(program.cls(o).metaclass is None for o in owners)


def _is_hidden(certainty: Certainty, t: Inst, name: str) -> bool:
    """Whether the constructor assigns the attribute, so that the value in the class body is never read."""
    linker = certainty.linker
    below = () if t.exact else linker.hierarchy.subclasses(t.ref)
    return all(linker.default_factories.is_assigned(ref, name) for ref in (t.ref, *below))


def _field(certainty: Certainty, ref: Ref, name: str) -> Types:
    """The types in the annotation of a record's field, which is also the annotation of its constructor's parameter."""
    linker = certainty.linker
    cls = linker.program.cls(ref)
    entries = cls.attributes[name]
    made = linker.records.is_record(ref) or linker.records.is_below_model(ref)
    if len(entries) != 1 or entries[0][0] is None or not made:
        return ()
    body = linker.program.context(ref[0], cls.frame)
    annotation, value = entries[0]
    found = declared(linker, body, annotation)
    left_out = linker.records.left_out(ref, name)[1] == ("const", None)
    left_out = left_out or any(map(is_none, linker.records.default(body, value) or ()))
    return found if not left_out or any(map(is_none, found)) else ()


def _flag(certainty: Certainty, t: Type, name: str) -> Types:
    return certainty.constructions.constant(t, name) if isinstance(t, Inst) else ()


def _property(certainty: Certainty, t: Inst, name: str, depth: int) -> Types:
    """The types that a property declares, or returns for one particular object."""
    linker = certainty.linker
    member = linker.methods.find(t.ref, name)
    methods = linker.methods.of(t, name) if member is not None else []
    if len(methods) != 1 or methods[0].declared:
        return ()
    marked, target = linker.marks.function(methods[0].ref), linker.program.context(*methods[0].ref)
    if not marked.property or marked.wrappers or target.module.is_stub or target.frame.kind != DEF:
        return ()
    declared_types = declared(linker, target, target.frame.returns_annotation)
    if not (t.origin or _returns_own_attributes(target)):
        return declared_types
    own: Env = ((0, (t,)),)
    taken = [value for value, scope in target.frame.returns if not certainty.excludes(target, own, scope)]
    return certainty.together(target, own, tuple(taken), depth + 1) or declared_types


def _declared_by_library(certainty: Certainty, t: Inst, name: str) -> Types:
    """The types that a library's stub declares for an attribute: ``response.text``.

    None is added, as stubs leave it out where it is rare.
    """
    linker = certainty.linker
    mentions = linker.hierarchy.that_mention(t.ref, name, exact=t.exact)
    if len(mentions) != 1:
        return ()
    ref, cls = mentions[0]
    if not linker.program.module(ref[0]).is_stub or certainty.constructions.writes.is_set_elsewhere(ref, name):
        return ()
    entries = cls.attributes.get(name, ())
    methods = [linker.program.context(ref[0], fid) for fid in cls.methods.get(name, ())]
    if len(entries) == 1 and not methods:
        declared_types = declared(linker, linker.program.context(ref[0], cls.frame), entries[0][0])
    elif len(methods) == 1 and not entries and linker.marks.function((ref[0], methods[0].fid)).property:
        declared_types = declared(linker, methods[0], methods[0].frame.returns_annotation)
    else:
        return ()
    return merge(declared_types, NOTHING) if declared_types else ()


def _returns_own_attributes(target: Context) -> bool:
    """Whether a property only returns attributes of its object: ``return self._client``."""
    returns = target.frame.returns
    return bool(returns) and all(value is not None and value[:2] == ("attr", ("param", 0)) for value, _ in returns)


def _method(certainty: Certainty, t: Type, name: str) -> Types:
    """The one method that ``x.name`` can be, as a function."""
    linker = certainty.linker
    if not isinstance(t, Inst):
        return ()
    owners = linker.hierarchy.mro(t.ref)
    if not owners or any(name in linker.program.cls(ref).instance for ref in owners):
        return ()
    methods = linker.methods.of(t, name)
    found = linker.attributes.of_one(t, name) if len(methods) == 1 and not methods[0].declared else ()
    return found if len(found) == 1 and isinstance(found[0], Fn) else ()
